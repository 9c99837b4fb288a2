"use strict";var pe=Object.defineProperty;var gn=Object.getOwnPropertyDescriptor;var hn=Object.getOwnPropertyNames;var yn=Object.prototype.hasOwnProperty;var bn=(e,n)=>{for(var t in n)pe(e,t,{get:n[t],enumerable:!0})},$n=(e,n,t,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let o of hn(n))!yn.call(e,o)&&o!==t&&pe(e,o,{get:()=>n[o],enumerable:!(r=gn(n,o))||r.enumerable});return e};var vn=e=>$n(pe({},"__esModule",{value:!0}),e);var vt={};bn(vt,{complianceFormatNames:()=>$t,complianceFormats:()=>pn});module.exports=vn(vt);var H={fail:"at least one finding of a policy that speaks of it counts",open:"a policy that speaks of it cannot be decided from what is known, or a part of the input could not be judged",exception:"all that was found is accepted, with a reason or for addresses that the configuration trusts",pass:"policies that speak of it judged something here, and found nothing","not-assessed":"no policy speaks of it, or there is nothing here that those would judge: this is no pass","not-assessable":"no configuration can show it: somebody has to look elsewhere"},I=Object.keys(H);var Se=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|(?<=##[a-z]*)\[/gi;function y(e){return e.replace(Se,n=>n===`
`?"\\n":n==="\r"?"\\r":`\\u${n.charCodeAt(0).toString(16).padStart(4,"0")}`)}function fe(e){return`${JSON.stringify(e,void 0,2).replace(Se,t=>t===`
`?t:`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`)}
`}var ke=new WeakMap;function _(e,n){let t=Ae(e),r=0,o=t.length-1;for(;r<o;){let i=r+o+1>>1;(t[i]??0)<=n?r=i:o=i-1}return{line:r+1,column:Math.min(n,e.text.length)-(t[r]??0)+1}}function Ie(e,n){let t=Ae(e),r=t[n-1];if(r===void 0)return"";let o=t[n]??e.text.length;return e.text.slice(r,o).replace(/\r?\n$|\r$/,"")}function Ae(e){let n=ke.get(e);if(n)return n;let t=[0];for(let r=e.text.indexOf(`
`);r>=0;r=e.text.indexOf(`
`,r+1))t.push(r+1);return ke.set(e,t),t}function P(e){let n=_(e.source,e.start),t=_(e.source,Math.max(e.start,e.end));return{file:e.source.path,startLine:n.line,startColumn:n.column,endLine:t.line,endColumn:t.column}}function b(e){let{file:n,startLine:t,startColumn:r}=P(e);return e.source.virtual||e.end===0?y(n):`${y(n)}:${t}:${r}`}function U({level:e,message:n,span:t}){return t?`${e}: ${b(t)}: ${y(n)}`:`${e}: ${y(n)}`}var $=class{markup;constructor(n){this.markup=n}};function d(e,...n){let t="",r=!1;return e.forEach((o,i)=>{i>0&&(t+=Pe(n[i-1],r?M:kn)),t+=o,/[<>]/.test(o)&&(r=o.lastIndexOf("<")>o.lastIndexOf(">"))}),new $(t)}function Pe(e,n){return e===void 0?"":e instanceof $?e.markup:typeof e=="object"?e.map(({markup:t})=>t).join(""):n(String(e))}var xn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},M=e=>y(e).replace(/[&<>"']/g,n=>xn[n]??""),Y=e=>new $(M(e)),wn=/(\S{12,})/,Sn=/(?<=[^\s_./][_./\]])(?=[^\s_./\]])(?!\d|(?:tf|tofu|tfvars|json|ya?ml)\b)/,kn=e=>y(e).split(wn).map((n,t)=>t%2===0?M(n):n.split(Sn).map(M).join("<wbr>")).join(""),B=(e,n)=>new $(e.map(({markup:t})=>t).join(Pe(n,M)));var q=()=>require("node:crypto");function Re({title:e,style:n,script:t,body:r}){let o=t===void 0?"":`; script-src '${Te(t)}'`,i=`default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${Te(n)}'${o}`,{markup:s}=d`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new $(i)}">
<title>${Y(e)}</title>
<style>${new $(n)}</style>
</head>
<body>
${r}
${t===void 0?void 0:new $(`<script>${t}</script>
`)}</body>
</html>
`;return s}var Te=e=>`sha256-${q().createHash("sha256").update(e).digest("base64")}`;function O({caption:e,hidesCaption:n=!1,className:t,columns:r,rows:o}){let i=r.map(s=>d`<th scope="col" role="columnheader">${s}</th>`);return d`<table${D("class",t===void 0?"stacks":`stacks ${t}`)} role="table">
<caption${D("class",n?"unseen":void 0)}>${e}</caption>
<thead role="rowgroup"><tr role="row">${i}</tr></thead>
<tbody role="rowgroup">${o.map(s=>In(s,r))}</tbody>
</table>`}var L=(e,n)=>d`<div class="scroll" tabindex="0" role="region" aria-labelledby="${e}">${n}</div>`;function In({attributes:e={},cells:n},t){let[r,...o]=n.map(a=>a instanceof $?{content:a}:a),i=Object.entries(e).map(([a,l])=>D(a,l)),s=r===void 0?void 0:d`<th scope="row" role="rowheader"${Ce(r)}>${r.content}</th>`;return d`
<tr role="row"${i}>${s}
${o.map((a,l)=>d`<td role="cell" data-label="${t[l+1]}"${Ce(a)}>${a.content}</td>\n`)}</tr>`}var Ce=({className:e,key:n})=>[D("class",e),D("data-key",n===void 0?void 0:String(n))],D=(e,n)=>n===void 0?new $(""):d` ${e}="${Y(n)}"`;var Z=(e,n)=>e.id===n.id&&e.origin.from===n.origin.from;function ue(e,n){if(e===n)return[];if(n.length===0)return e;let t=[],r=0;for(let o of e){let{start:i}=o;for(;r<n.length;r++){let s=n[r];if(!(s.end<=i)){if(s.start>=o.end)break;if(i<s.start&&t.push({start:i,end:s.start}),s.end>=o.end){i=o.end;break}i=s.end}}i<o.end&&t.push({start:i,end:o.end})}return t}function je(e,n){return e===n?!0:e.length===n.length&&e.every((t,r)=>t.start===n[r]?.start&&t.end===n[r]?.end)}var zt={ipv4:{bits:32,everything:[{start:0,end:2**32}]},ipv6:{bits:128,everything:[{start:0n,end:1n<<128n}]}};var Tn=Array.from({length:129},(e,n)=>1n<<BigInt(128-n)),Jt=Tn.map(e=>(1n<<128n)-e);function Oe(e,n){for(let t=0;t<e.length;t++){let{ports:r}=e[t],o=n[Ee(n,r.start)];if(o!==void 0&&o.ports.start<r.end)return!0}return!1}function Ne(e,n){let t=[];for(let{ports:r,peers:o}of e){let{start:i}=r;for(let s=Ee(n,i);s<n.length;s++){let a=n[s];if(a.ports.start>=r.end)break;i<a.ports.start&&me(t,i,a.ports.start,o);let l=Math.max(i,a.ports.start),c=Math.min(r.end,a.ports.end);me(t,l,c,ue(o,a.peers)),i=c}me(t,i,r.end,o)}return t}function me(e,n,t,r){if(n>=t||r.length===0)return;let o=e.at(-1);o&&o.ports.end===n&&je(o.peers,r)?e[e.length-1]={ports:{start:o.ports.start,end:t},peers:r}:e.push({ports:{start:n,end:t},peers:r})}function Ee(e,n){let t=0,r=e.length;for(;t<r;){let o=t+r>>1;e[o].ports.end<=n?t=o+1:r=o}return t}function Cn(e,n){let t=0;for(;t<e.length&&e[t].rank<n;)t++;return e[t]?.rank===n?e[t]:void 0}function Q(e,n){return On(e,jn,n)}function jn({rank:e,slabs:n},t){let r=Cn(t,e);return r!==void 0&&Oe(n,r.slabs)?Ne(n,r.slabs):n}var X=e=>e.length===0;function On(e,n,t){let r;for(let o=0;o<e.length;o++){let i=e[o],s=n(i,t);s!==i.slabs&&(r??=e.slice(0,o)),s.length>0&&r?.push(s===i.slabs?i:{...i,slabs:s})}return r??e}function Fe({peers:e}){return e.some(Nn)}var Nn=e=>_e(e).sensitive||e.kind==="prefix-list"&&e.entries.sensitive===!0;function He(e){let{direction:n,action:t,priority:r,protocol:o,ports:i}=e;return n.sensitive||t.sensitive||r.sensitive||o.sensitive||i.sensitive||Fe(e)}function _e(e){switch(e.kind){case"cidr":return e.block;case"security-group":return e.group;case"prefix-list":return e.list}}function W({direction:e,protocol:n,port:t,peer:r}){return`${e} ${n}${t===void 0?"":`/${t}`} ${e==="ingress"?"from":"to"} ${r}`}var Fn=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}`,V=e=>Hn(Fn(e)),Hn=e=>/[.!?]$/.test(e)?e:`${e}.`;function ee(e,n=3){let t=e.length>n?[...e.slice(0,n),`${e.length-n} more`]:e;return t.length<=1?t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}function Me(e,n=", "){let t=[...new Set(e)],r=t.slice(0,3).join(n);return t.length>3?`${r} and ${t.length-3} more`:r}var _n=240;function he(e){let{line:n,column:t}=_(e.source,e.start),r=Ie(e.source,n);if(r.length>_n||!/[\p{L}\p{N}]/u.test(r))return;let o=Math.max(1,Math.min(e.end-e.start,r.length-t+1));return{line:n,before:ge(r.slice(0,t-1)),marked:ge(r.slice(t-1,t-1+o)),after:ge(r.slice(t-1+o))}}function Be(e){let n=he(e);if(n===void 0)return;let{line:t,before:r,marked:o,after:i}=n,s=`${t} | `;return[`${s}${r}${o}${i}`,`${" ".repeat(s.length-2)}| ${" ".repeat(r.length)}${"^".repeat(Math.max(1,o.length))}`].join(`
`)}var ge=e=>y(e.replace(/\t/g,"  "));var De=e=>ye(e)?Be(e.span):void 0,ye=({span:e,rule:n,isPlaceSecret:t})=>Mn(e)&&!t&&!(n&&He(n)),Mn=({source:e})=>/\.(tf|tofu|tfvars)(\.json)?$/.test(e.path);function Le(e){let n=ye(e)?he(e.span):void 0;if(n===void 0)return;let{line:t,before:r,marked:o,after:i}=n;return d`<pre><span class="line">${t} | </span>${r}<mark>${o}</mark>${i}</pre>`}var We=e=>B(e.map(n=>d`<code>${n}</code>`),", ");function Ve(e,n={}){let{placeOf:t=({span:o})=>o}=n,r=new Map;for(let o of e){let{source:i,start:s,end:a}=t(o),l=[o.policy.id,o.verdict,o.severity,i.path,s,a].join(`
`),c=r.get(l);c?c.push(o):r.set(l,[o])}return[...r.values()].map(o=>Dn(o,n))}var ze=5,Bn=20;function Dn(e,n){let t=e.reduce((p,h)=>!X(Q(h.region,p.region))&&X(Q(p.region,h.region))?h:p),r=n.placeOf?.(t)??t.span,o=e.filter(p=>p!==t),i=Ln(o,t),s=new Set(i),a=[...i,...o.filter(p=>!s.has(p))],l=({region:p,isSecret:h})=>!h&&!t.isSecret&&!X(Q(p,t.region)),c=a.map(p=>{let h=i.length===0||p.input===void 0?"":` in ${be(p.input,n)}`;return`${p.address}${h}${l(p)?" (for other traffic)":""}`}),m=Math.max(ze,Math.min(Bn,i.length)),u=[t,...a.slice(0,m)];return{first:t,span:r,addresses:[...new Set([t,...o].map(({address:p})=>p))],others:c,groups:[...new Set(e.flatMap(zn))],also:x(c,m),input:t.input===void 0||i.length===0&&Wn(r,t.input)?void 0:{noun:t.input.noun,name:be(t.input,n)},attachedTo:[...new Set(e.flatMap(({attachedTo:p})=>p))],named:u,related:Vn(u,i.length>0?n:void 0)}}function be({path:e,values:n},{pathOf:t=r=>r}={}){let r=t(e),o=r===""||r==="."?"./":r;return n===void 0?o:`${o} with ${t(n)}`}function Ln(e,n){let t=({input:o})=>`${o?.path}
${o?.values}`,r=new Set([t(n)]);return e.filter(o=>{let i=t(o),s=r.has(i);return r.add(i),!s})}var Wn=({source:{path:e}},n)=>n.values===void 0&&(e===n.path||(/^(.*)\//.exec(e)?.[1]??".")===n.path);function Vn([e,...n],t){if(e!==void 0&&n.length===0)return e.related;let r=new Map,o=(i,{input:s})=>{let a=[i.span.source.path,i.span.start,i.message].join(`
`);r.has(a)||r.set(a,{...i,...t&&s?{input:be(s,t)}:{}})};for(let i of e?.related??[])o(i,e);for(let i of n)for(let s of i.span.via??[])o(s,i);return[...r.values()]}var zn=({group:e,address:n})=>e?.address===void 0||e.address===n?[]:[e.address];function x(e,n=ze){let t=e.slice(0,n).join(", ");return e.length>n?`${t} and ${e.length-n} more`:t}var T={fail:"fail",open:"open",exception:"exception",pass:"pass","not-assessed":"not assessed","not-assessable":"not assessable"},Jn={fail:["fails","fail"],open:["cannot be decided","cannot be decided"],exception:["rests on exceptions","rest on exceptions"],pass:["passes","pass"],"not-assessed":["is not assessed","are not assessed"],"not-assessable":["is not assessable","are not assessable"]};function z(e){let n=t=>e.filter(({verdict:r})=>r===t).length;return Object.fromEntries(I.map(t=>[t,n(t)]))}function ne(e){let n=z(e),t=I.flatMap(r=>{let o=n[r];return o===0?[]:[`${o} ${Jn[r][o===1?0:1]}`]});return`Of ${v(e.length,"clause")}, ${ee(t,t.length)}.`}var v=(e,n,t=`${n}s`)=>`${e} ${e===1?n:t}`,Kn={hcl:"configuration",plan:"plan",state:"state"},te=({kind:e,groups:n,rules:t})=>`${Kn[e]}, ${v(n.length,"security group")}, ${v(t,"rule")}`,Je=3;function re({policy:{check:e},scope:{groups:n,rules:t,resources:r}}){if(e.judges!=="resources")return n+t===0?"nothing: there is no security group":`${v(n,"security group")}, ${v(t,"rule")}`;let o=e.resourceTypes??["network interface"];if(r>0)return`${Me(o)}: ${r}`;let i=o.length-Je,s=i<=0?"":`, and nothing of ${i===1?"one other type":`${i} other types`}`;return`nothing: there is no ${o.slice(0,Je).join(" or ")}${s}`}function w({clause:e,verdict:n,policies:t,waysAround:r},{gaps:o}){switch(n){case"fail":return`${$e(t,"fail","finding")}${Ke(t)}.`;case"open":return[...t.some(({counts:i})=>i.open>0)?[`Cannot be decided: ${$e(t,"open","finding")}${Ke(t)}.`]:[],...new Set(t.flatMap(({scope:i})=>i.doubts)),...r,...o.length>0?["A part of the input could not be judged."]:[]].join(" ");case"exception":return t.some(({counts:i})=>i.exception>0)?`${$e(t,"exception","accepted finding")}.`:"A part that nobody can look into is accepted.";case"pass":return`Nothing found by ${ve(t,"pass")}${Gn(t)}.`;case"not-assessed":return t.length===0?"No policy speaks of it.":`There is nothing here to judge by ${ve(t,"not-assessed")}.`;case"not-assessable":return e.reason}}function $e(e,n,t){let r=e.filter(({counts:i})=>i[n]>0),o=r.reduce((i,{counts:s})=>i+s[n],0);return`${v(o,t)} of ${ee(r.map(({policy:i})=>i.id),Ge)}`}function Ke(e){let n=e.reduce((t,{counts:r})=>t+r.exception,0);return n===0?"":`; ${n} more ${n===1?"is":"are"} accepted`}var ve=(e,n)=>ee(e.filter(({verdict:t})=>t===n).map(({policy:t})=>t.id),Ge),Ge=4;function Gn(e){let n=ve(e,"not-assessed");return n===""?"":`; there is nothing here to judge by ${n}`}var oe="A verdict is about the part of a clause that a configuration shows; which part that is stands under the clause.",ie=["A pass shows that nothing was found in that part, and not that the clause is met. Clauses are paraphrased; the text of the standard counts.","It is about the inputs named at its top, and about nothing that is done elsewhere: in the console, by other configurations, inside of machines.","It judges by the policies that come with sglint for the framework, as they are shipped, and by those of the configuration that carry its clauses. What a configuration switches off is judged all the same; to accept a finding, it has to say why, in an exception or a comment.","Addresses of resources, files and lines are those of Terraform. A value that Terraform holds as sensitive is judged, and shown as (sensitive)."];function S(e){return[...new Map(e.flatMap(({policies:n})=>n.map(t=>[t.policy,t]))).values()]}var se={framework:"the framework only",configuration:"the configuration only",both:"both"};function ae({framework:e,clauses:n}){if(S(n).some(({askedBy:t})=>t==="framework"))return`What only the framework asks for is not in force in the configuration: with "extends: [sglint:${e.id}]" in .sglint.yaml, sglint lint judges by it, too.`}var Un={fail:"\u2717",open:"?",exception:"!",pass:"\u2713","not-assessed":"\u2013","not-assessable":"\u2013"},R=e=>d`<span class="verdict ${e}"><span aria-hidden="true">${Un[e]}</span> ${T[e]}</span>`;function Ue(e,n,t){let{clause:r,verdict:o,policies:i}=e,s=n.anchors.get(r.id)??"",a=r.assessable?d`<p class="shows"><i>What a configuration shows of it:</i> ${r.reason}</p>`:void 0;return d`
<section class="clause ${o}" id="${s}" aria-labelledby="${s}-name">
<h3 id="${s}-name">${r.id} ${R(o)}</h3>
<p><strong>${r.title}.</strong></p>
<p>${w(e,t)}</p>
${a}
${i.length===0?void 0:Yn(e,n)}
</section>`}function Yn({clause:e,policies:n},{all:t}){let r=n.map(o=>({cells:[d`<code>${o.policy.id}</code><span class="note">${o.policy.title}</span>`,{content:R(o.verdict),className:"verdict-cell"},d`${re(o)}`,{content:qn(o,t),className:"refs"}]}));return O({caption:`What the policies for ${e.id} say`,hidesCaption:!0,columns:["Policy","Verdict","Judged","Evidence"],rows:r})}function qn({policy:e},n){let t=n.filter(({first:r})=>Z(r.policy,e));return t.length===0?d`none`:B(t.map(({id:r})=>d`<a href="#${r}">${r}</a>`)," ")}var Ye=(e,{anchors:n})=>e.length===0?d`none`:B(e.map(t=>d`<a class="number" href="#${n.get(t)??""}">${t}</a>`),", ");function qe(e,n){let{id:t,input:r,clauses:o,first:i,others:s,groups:a,attachedTo:l}=e,{severalInputs:c}=n,{policy:m,verdict:u,severity:p,message:h,span:E,witness:C,related:k,remedy:K,next:F}=i,G=s.length===0?"":`, and ${x(s)}`,fn=[["Policy",[d`<code>${m.id}</code> (${p})`]],["Clauses",[Ye(o,n)]],["Resource",[d`<code>${i.address}</code>${G}`]],["Security group",a.length===0?[]:[We(a)]],["Concerns",l.length===0?[]:[d`${x(l)}`]],["Place",[d`<code>${b(E)}</code>${c?d` (<code>${r}</code>)`:void 0}`]],[u==="fail"?"Flow that proves it":"Flow that may pass",C?[d`<code>${W(C)}</code>`]:[]],["See",k.map(j=>d`${j.message} (<code>${b(j.span)}</code>)`)],["Next",F===void 0?[]:[d`${F}`]],[F===void 0?"What to do":"If it is so",[d`${V(K)}`]]];return d`
<section class="finding ${u}" id="${t}" aria-labelledby="${t}-name">
<h3 id="${t}-name">${t} ${R(u)} ${m.title}</h3>
<p>${h}</p>
${Le(i)}
<dl>${fn.filter(([,j])=>j.length>0).map(([j,un])=>d`<dt>${j}</dt>${un.map(mn=>d`<dd>${mn}</dd>`)}`)}</dl>
</section>`}function Ze(e,n){if(e.length===0)return;let t=e.map(({id:o,clauses:i,first:s,others:a,accepted:l})=>{let c=a.length===0?"":` The same for ${x(a)}.`,m=l?.owner===void 0?void 0:d`${l.owner}, `;return{attributes:{id:o},cells:[d`${o}`,Ye(i,n),d`${s.message}${c}<span class="note"><code>${s.policy.id}</code> at <code>${b(s.span)}</code></span>`,d`${l?.reason}`,d`${m}${l?.by}`,{content:d`${l?.until??"no end"}`,className:"number"}]}});return L("exceptions",O({caption:"Findings that are accepted",hidesCaption:!0,columns:["No.","Clauses","Accepted","Reason","By","Until"],rows:t}))}var Qe=e=>e.length===0?void 0:d`<ul class="others">${e.map(({message:n,span:t,policy:r})=>d`<li><code>${b(t)}</code>: ${n} (<code>${r.id}</code>)</li>`)}</ul>`;function Xe(e){let n=S(e.clauses),t=n.some(({changes:a})=>a.length>0),r=n.map(({policy:a,askedBy:l,changes:c})=>({cells:[d`<code>${a.id}</code><span class="note">${a.origin.from}:${a.origin.line}</span>`,d`${a.title}`,d`${a.severity}`,d`${se[l]}`,...t?[c.length===0?d`none`:d`${c.join(" ")}`]:[]]})),o=ae(e),i=["Policy","Requires","Severity","Asked for by",...t?["Notes"]:[]],s=O({caption:"The policies that were judged by",hidesCaption:!0,className:"asked",columns:i,rows:r});return d`${L("policies",s)}${o===void 0?void 0:d`<p class="shows">${o}</p>`}`}function de(e){return[...en("F",e.filter(({accepted:n})=>n===void 0)),...en("E",e.filter(({accepted:n})=>n!==void 0))]}function en(e,n){let t=new Map;for(let o of n){let i=JSON.stringify([o.input,o.accepted]),s=t.get(i);s?s.push(o):t.set(i,[o])}return[...t.values()].flatMap(o=>{let{input:i,accepted:s}=o[0];return Ve(o.map(({finding:a})=>a)).map(a=>{let l=o.find(({finding:c})=>c===a.first)?.clauses??[];return{...a,input:i,accepted:s,clauses:l}})}).map((o,i)=>({...o,id:`${e}${i+1}`}))}var xe=`
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #5b5d66; --line: #c9cbd3; --tint: #f4f5f8; --open: #a80f0f; --open-tint: #fdeceb; --on-open: #fff; --link: #0b50b0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e9ee; --paper: #17181c; --soft: #a9abb6; --line: #43454f; --tint: #202228; --open: #ff8d84; --open-tint: #3a1a1a; --on-open: #1b0706; --link: #8ab8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 78rem; font: 1rem/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
code { font: 0.92em ui-monospace, monospace; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 1.75rem 0 0.5rem; font-size: 1.3rem; }
h3 { margin: 1.25rem 0 0.35rem; font-size: 1.1rem; }
h4 { margin: 0.9rem 0 0.3rem; font-size: 1rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.about, .facts, .note, .place, .soft { color: var(--soft); font-size: 0.92rem; }
.about, .facts { margin: 0.2rem 0; }
.headline { margin: 0.25rem 0 0.75rem; font-size: 1.15rem; }
.warning { padding: 0.5rem 0.75rem; border: 2px dashed var(--ink); border-radius: 0.4rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); font-size: 0.92rem; padding: 0.3rem 0; }
th, td { padding: 0.4rem 0.6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: normal; }
thead th { background: var(--tint); font-weight: 600; }
.scroll { overflow-x: auto; }
ul { margin: 0; padding: 0; list-style: none; }
.others li { margin: 0.15rem 0; }
.others { padding-left: 1.1rem; list-style: disc; }
.note, .place { display: block; font-weight: normal; }
pre { margin: 0.4rem 0; padding: 0.4rem 0.7rem; background: var(--tint); border-radius: 0.3rem; white-space: pre-wrap; font: 0.92em ui-monospace, monospace; }
pre .line { color: var(--soft); user-select: none; }
mark { color: inherit; background: var(--open-tint); font-weight: 700; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
@media screen and (max-width: 48rem) {
  body { padding: 0.75rem 0.75rem 2rem; }
  pre { white-space: normal; }
  .stacks, .stacks caption, .stacks tbody, .stacks tr, .stacks td, .stacks th[scope=row] { display: block; }
  .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacks thead button { display: none; }
  .stacks tr { margin-bottom: 0.6rem; padding: 0.2rem 0; border: 1px solid var(--line); border-radius: 0.3rem; }
  .stacks td, .stacks th[scope=row] { border: 0; padding: 0.15rem 0.6rem; }
  .stacks td::before { content: attr(data-label) ": "; content: attr(data-label) ": " / ""; color: var(--soft); font-size: 0.92rem; }
}
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #777; --tint: #fff; --open: #000; --open-tint: #fff; --on-open: #000; --link: #000; font-size: 9.5pt; }
  body { max-width: none; padding: 0 3px; }
  pre { border: 1px solid #777; }
  .scroll { overflow: visible; }
  h2, h3, h4, .facts, caption { break-after: avoid; break-inside: avoid; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
  .skip { display: none; }
  tr { break-inside: avoid; }
}
@page { margin: 14mm; }
`,lo=`${xe}.group h3 code { font-size: 1.1rem; font-weight: 700; }
.summary { margin-top: 1rem; padding: 0.25rem 1rem 1rem; border: 3px solid var(--open); border-radius: 0.5rem; }
.summary.calm { border-color: var(--line); }
.summary h2 { margin-top: 0.75rem; }
.overview th[scope=row] { font-weight: 600; }
.overview td { min-width: 7rem; }
.groups thead th:first-child { width: 34%; }
.entries thead th:nth-child(1) { width: 26%; }
.entries thead th:nth-child(3) { width: 24%; }
.entries thead th:nth-child(5) { width: 28%; }
tr.open > th { border-left: 0.4rem solid var(--open); }
tr.perhaps > th { border-left: 0.4rem dashed var(--open); }
.sortable td:nth-child(2) { white-space: nowrap; }
.reasons, .rules, .whom { font-size: 0.92rem; }
.paths li { margin: 0.3rem 0; padding: 0.3rem 0.6rem; border-left: 0.25rem solid var(--line); }
.chips { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.chip { padding: 0.1rem 0.5rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--tint); }
.chip.open { border: 2px solid var(--open); background: var(--open-tint); }
.chip.perhaps { border: 2px dashed var(--open); background: transparent; }
.grave { font-style: normal; font-weight: 700; color: var(--open); text-transform: uppercase; font-size: 0.75rem; letter-spacing: 0.03em; }
.badge { display: inline-block; white-space: nowrap; padding: 0 0.4rem; border: 1px solid var(--line); border-radius: 0.3rem; font-size: 0.85rem; }
.badge.open { border-color: var(--open); background: var(--open); color: var(--on-open); text-transform: uppercase; }
.badge.perhaps { border: 1px dashed var(--open); color: var(--open); }
.finding { margin: 0.9rem 0; padding: 0.5rem 0.9rem 0.7rem; border: 1px solid var(--line); border-left: 0.4rem solid var(--line); border-radius: 0.3rem; }
.finding.grave-one { border-left-color: var(--open); }
.finding.undecided { border-left: 0.4rem dashed var(--open); }
.finding h4 { margin: 0.1rem 0 0.3rem; }
.finding p { margin: 0.3rem 0; max-width: 62rem; }
.finding dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 0.8rem; margin: 0.4rem 0 0; }
.finding dt { color: var(--soft); }
.finding dd { margin: 0; min-width: 0; }
.finding dd ul { padding: 0; }
.finding .place { display: inline; }
.summary table, .warning { margin-top: 0.75rem; }
.warning p { margin: 0.2rem 0; }
.group { margin-top: 1.75rem; padding-top: 0.5rem; border-top: 2px solid var(--line); }
.group h3 { margin-top: 0.25rem; }
.map { margin: 0 0 0.6rem; }
.lane { display: grid; grid-template-columns: minmax(12rem, 26rem) 1fr; gap: 0.3rem 1rem; padding: 0.4rem 0.5rem; border-left: 0.25rem solid var(--line); }
.lane + .lane { border-top: 1px solid var(--line); }
.lane.open { border-left: 0.4rem solid var(--open); }
.lane.perhaps { border-left: 0.4rem dashed var(--open); }
.lane dd { margin: 0; }
[hidden] { display: none !important; }
form { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: end; margin: 0.5rem 0; padding: 0.6rem 0.8rem; background: var(--tint); border-radius: 0.5rem; }
label { display: grid; gap: 0.15rem; font-size: 0.92rem; }
input, select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 0.3rem; padding: 0.25rem 0.5rem; min-height: 2rem; }
thead th { position: relative; white-space: nowrap; }
th button { border: 0; background: none; padding: 0 0.2rem; min-height: 0; cursor: pointer; }
th button::before { content: ""; position: absolute; inset: 0; }
th button::after { content: "\\2195"; color: var(--soft); }
th[aria-sort=ascending] button::after { content: "\\25B2"; }
th[aria-sort=descending] button::after { content: "\\25BC"; }
@media screen and (max-width: 48rem) {
  .map { display: none; }
  .sortable td:nth-child(2) { white-space: normal; }
  .finding dl { grid-template-columns: 1fr; gap: 0; }
  .finding dd { margin-bottom: 0.3rem; }
}
@media print {
  form { display: none; }
  .badge.open { border: 2px solid #000; background: none; font-weight: 700; }
  .map { display: none; }
  .sortable td:nth-child(2) { white-space: normal; }
  .lane, .chip, .finding { break-inside: avoid; }
  .group { margin-top: 1.2rem; }
  .finding { margin: 0.5rem 0; padding: 0.3rem 0.7rem 0.4rem; }
  .finding dl { gap: 0 0.8rem; margin-top: 0.2rem; }
  .facts.sources { break-before: avoid; break-after: auto; }
  thead th { position: static; white-space: normal; }
  th button { display: none; }
}
`;var nn=`${xe}
:root { --good: #0a5c2b; --doubt: #7a4d00; }
@media (prefers-color-scheme: dark) { :root { --good: #7fd6a0; --doubt: #f0c069; } }
body { max-width: 70rem; }
header { padding-bottom: 0.75rem; border-bottom: 3px solid var(--ink); }
.kind { margin: 0; color: var(--soft); text-transform: uppercase; letter-spacing: 0.06em; font-size: 0.85rem; }
dl.about-it { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; margin: 0.75rem 0 0; }
dl.about-it dt { color: var(--soft); }
dl.about-it dd { margin: 0; }
.tally { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.75rem 0 1rem; }
.tally li { min-width: 7.5rem; padding: 0.35rem 0.7rem; border: 1px solid var(--line); border-radius: 0.4rem; }
.tally b { display: block; font-size: 1.5rem; line-height: 1.2; }
.tally li.none { color: var(--soft); }
.verdict { display: inline-block; padding: 0 0.5rem; border-radius: 0.3rem; border: 1px solid var(--line); font-size: 0.9rem; font-weight: 600; white-space: nowrap; }
.verdict.fail { border: 2px solid var(--open); background: var(--open); color: var(--on-open); text-transform: uppercase; }
.verdict.open { border: 2px dashed var(--doubt); color: var(--doubt); }
.verdict.exception { border: 3px double var(--doubt); color: var(--doubt); }
.verdict.pass { border: 2px solid var(--good); color: var(--good); }
.verdict.not-assessed, .verdict.not-assessable { border-style: dotted; color: var(--soft); font-weight: 400; }
.clause, .finding { margin-top: 1.5rem; padding-top: 0.25rem; border-top: 2px solid var(--line); }
.clause.fail, .finding.fail { border-top-color: var(--open); }
.clause h3, .finding h3 { margin-top: 0.5rem; line-height: 1.6; }
h3 .verdict { margin: 0 0.35rem; }
.clause p, .finding p { margin: 0.35rem 0; }
.clause table { margin-top: 0.6rem; }
.clause thead th:nth-child(1) { width: 46%; }
.clause thead th:nth-child(2) { width: 9rem; }
.clause thead th:nth-child(4) { width: 6.5rem; }
.asked thead th:nth-child(1) { width: 34%; }
.asked thead th:nth-child(4) { width: 11.5rem; }
.shows { color: var(--soft); }
.number { white-space: nowrap; }
.finding dl { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0.2rem 1rem; margin: 0.5rem 0 0; }
.finding dt { color: var(--soft); }
.finding dd { margin: 0; }
.finding dd + dd { grid-column: 2; }
td.verdict-cell { white-space: nowrap; }
.refs a { display: inline-block; padding: 0 0.15rem; }
.warning { margin: 0 0 1rem; }
.warning p { margin: 0 0 0.35rem; }
.scroll + .others { margin-top: 0.6rem; }
footer ul { margin: 0.5rem 0; }
.legend li { margin: 0.3rem 0; }
footer { margin-top: 2rem; border-top: 3px solid var(--ink); }
@media screen and (max-width: 48rem) {
  dl.about-it, .finding dl { grid-template-columns: 1fr; }
  dl.about-it dd, .finding dd { margin-bottom: 0.4rem; }
  .finding dd + dd { grid-column: 1; }
}
@media print {
  :root { --good: #000; --doubt: #000; }
  .verdict.fail { border: 3px solid #000; background: none; color: #000; font-weight: 800; }
  .tally li { min-width: 0; }
  thead, thead tr { break-inside: avoid; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  .finding, .clause p { break-inside: avoid; }
  .finding { margin-top: 0.9rem; }
  .finding dl { gap: 0 1rem; margin-top: 0.35rem; }
  .clause p, .finding p { orphans: 3; widows: 3; }
  .clause p:not(:last-child) { break-after: avoid; }
}
`;function tn(e){let{assessment:n,changes:t,diagnostics:r,told:o}=e,{clauses:i,evidence:s,framework:a}=n,l={all:de(s),severalInputs:e.inputs.length>1,anchors:new Map(i.map(({clause:u},p)=>[u.id,`c${p+1}`]))},c=l.all.filter(({accepted:u})=>u===void 0),m=l.all.filter(({accepted:u})=>u!==void 0);return Re({title:`Compliance report: ${a.title}`,style:nn,body:d`<a class="skip" href="#clauses">Skip to the clauses</a>
${Zn(e)}
<main>
${Qn(e,l)}
<section aria-labelledby="clauses"><h2 id="clauses">Clause by clause</h2>
${i.map(u=>Ue(u,l,n))}
</section>
${J("findings","Findings",c.length>0&&d`${c.map(u=>qe(u,l))}`)}
${J("exceptions","Exceptions",m.length+o.length>0&&d`${Ze(m,l)}${Qe(o)}`)}
${J("policies","Policies",S(i).length>0&&Xe(n))}
${J("changes","What the configuration says otherwise",t.length>0&&we(t))}
${J("remarks","Remarks on the input",r.length>0&&we(r.map(U)))}
</main>
${et()}`})}var J=(e,n,t)=>t===!1?void 0:d`<section aria-labelledby="${e}"><h2 id="${e}">${n}</h2>
${t}
</section>`,we=e=>d`<ul class="others">${e.map(n=>d`<li>${n}</li>`)}</ul>`;function Zn({toolVersion:e,date:n,assessment:t,inputs:r}){let{framework:o,clauses:i}=t,s=r.map(a=>{let l=a.elsewhere.map(c=>d`; <code>${c}</code> is declared elsewhere, and only its rules here are judged`);return d`<dd><code>${a.path}</code> (${te(a)})${l}</dd>`});return d`<header>
<p class="kind">Compliance report</p>
<h1>${o.title}</h1>
<dl class="about-it">
<dt>Framework</dt><dd><code>${o.id}</code></dd>
<dt>As of</dt><dd>${n} (UTC)</dd>
<dt>Judged</dt>${s}
<dt>By</dt><dd>sglint ${e}, with ${v(S(i).length,"policy","policies")}</dd>
</dl>
</header>`}function Qn({assessment:e},{anchors:n}){let{clauses:t,gaps:r}=e,o=z(t),i=I.map(a=>d`<li${o[a]===0?d` class="none"`:void 0}><b>${o[a]}</b> ${R(a)}</li>`),s=r.length===0?void 0:d`<div class="warning"><p><strong>This report is not complete.</strong> No clause passes, because of this:</p>${we(r)}</div>`;return d`<section aria-labelledby="summary"><h2 id="summary">Summary</h2>
<p class="headline">${ne(t)}</p>
<p class="shows">${oe}</p>
<ul class="tally" aria-label="Clauses by verdict">${i}</ul>
${s}
${L("summary",O({caption:"Every clause with its verdict",hidesCaption:!0,columns:["Clause","Asks that","Verdict","Why"],rows:t.map(a=>Xn(a,e,n.get(a.clause.id)??""))}))}
</section>`}var Xn=(e,n,t)=>({cells:[{content:d`<a href="#${t}">${e.clause.id}</a>`,className:"number"},d`${e.clause.title}`,{content:R(e.verdict),className:"verdict-cell"},d`${w(e,n)}`]});function et(){let e=I.map(n=>d`<li>${R(n)} ${H[n]}.</li>`);return d`<footer>
<h2>How to read this report</h2>
<ul class="legend">${e}</ul>
<ul class="others">${ie.map(n=>d`<li>${n}</li>`)}</ul>
</footer>`}function rn({policy:e,address:n,rule:t,traffic:r,about:o}){let i=t===void 0?r[0]?.direction??o??"":"";return nt("v1",e.id,n,i)}var nt=(...e)=>q().createHash("sha256").update(e.join(`
`)).digest("hex").slice(0,32);function le(e,n){let{policy:t,severity:r,verdict:o,message:i,remedy:s,fix:a,address:l,group:c,span:m,related:u,attachedTo:p,traffic:h,witness:E,unknown:C}=e;return{policy:t.id,severity:r,verdict:o,message:i,remedy:s,address:l,group:c?.address??null,location:P(m),related:u.map(k=>({message:k.message,location:P(k.span)})),attachedTo:p,traffic:h,witness:E??null,unknown:C,fingerprint:rn(e),fix:a?{location:P(a.span),text:a.text}:null,suppressed:n?tt(n):null}}var tt=({by:e,reason:n,until:t,owner:r})=>({by:e,reason:n,until:t??null,owner:r??null});function on({level:e,message:n,span:t}){return{level:e,message:n,location:t?P(t):null}}function an(e){let{toolVersion:n,date:t,assessment:r,inputs:o,changes:i,told:s,diagnostics:a}=e,{framework:l,clauses:c,evidence:m,gaps:u}=r;return fe({version:1,tool:{name:"sglint",version:n},date:t,framework:{id:l.id,title:l.title},inputs:o,clauses:c.map(p=>rt(p,r)),findings:m.filter(({accepted:p})=>p===void 0).map(sn),exceptions:m.filter(({accepted:p})=>p!==void 0).map(sn),suppressions:s.map(p=>le(p)),gaps:u,changes:i,diagnostics:a.map(on),summary:{clauses:c.length,...z(c)}})}function rt(e,n){let{clause:t,verdict:r,policies:o}=e,{id:i,title:s,assessable:a,reason:l}=t;return{id:i,title:s,assessable:a,shows:l,verdict:r,because:w(e,n),policies:o.map(ot)}}function ot({policy:e,askedBy:n,changes:t,verdict:r,scope:{doubts:o,...i},counts:s}){let{id:a,title:l,severity:c,origin:m}=e;return{policy:a,title:l,severity:c,from:`${m.from}:${m.line}`,askedBy:n,changes:t,verdict:r,judged:i,doubts:o,...s}}var sn=({finding:e,accepted:n,input:t,clauses:r})=>({input:t,clauses:r,...le(e,n)});var it="&#8203;",dn="\u200B",st=/[@#!~%&$^](?=[\w"])|\bGH(?=-\d)|\bwww(?=\.)|:(?=\/\/)/gi,f=e=>y(e).replace(st,`$&${dn}`).replace(/[&<>$]/g,n=>at[n]??"").replace(/[\\`*[\]|~]/g,"\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,"\\_").replace(/^[-+=#]/,"\\$&").replace(/^(\d+)([.)])(?=\s|$)/,"$1\\$2").replaceAll(dn,it),at={"&":"&amp;","<":"&lt;",">":"&gt;",$:"&dollar;"};function g(e){let n=y(e);return n.trim()===""?"":/[`|]/.test(n)||n.endsWith("\\")?`<code>${n.replace(/[^\p{L}\p{N} ]/gu,t=>`&#${t.codePointAt(0)};`)}</code>`:`\`${n}\``}function ln(e){let{assessment:n,told:t}=e,{clauses:r,evidence:o}=n,i=de(o),s=i.filter(({accepted:c})=>c===void 0),a=i.filter(({accepted:c})=>c!==void 0);return[dt(e),A("Summary",ct(n)),A("Clause by clause",r.map(c=>pt(c,i,n)).join(`
`)),A("Findings",s.map(c=>ut(c,e.inputs.length>1)).join(`
`)),A("Exceptions",[gt(a),N(t.map(ht))].filter(Boolean).join(`
`)),A("Policies",yt(n)),A("What the configuration says otherwise",N(e.changes.map(f))),A("Remarks on the input",N(e.diagnostics.map(c=>f(U(c))))),A("How to read this report",N([...bt(),...ie.map(f)]))].filter(c=>c!=="").join(`
`)}function dt({toolVersion:e,date:n,assessment:t,inputs:r}){let{framework:o,clauses:i,gaps:s}=t,a=r.map(c=>`* **Judged:** ${g(c.path)} (${te(c)})${lt(c.elsewhere)}`),l=s.length===0?"":`
**This report is not complete.** No clause passes, because of this:

${N(s.map(f))}`;return[`# Compliance report: ${f(o.title)}
`,`* **Framework:** ${g(o.id)}`,`* **As of:** ${n} (UTC)`,...a,`* **By:** sglint ${e}, with ${v(S(i).length,"policy","policies")}`,`
**${ne(i)}** ${oe}
${l}`].join(`
`)}var lt=e=>e.map(n=>`; ${g(n)} is declared elsewhere, and only its rules here are judged`).join(""),A=(e,n)=>n===""?"":`## ${e}

${n}`,N=e=>e.map(n=>`* ${n}
`).join("");function ce(e,n){if(n.length===0)return"";let t=r=>`| ${r.join(" | ")} |
`;return[t(e),t(e.map(()=>"---")),...n.map(t)].join("")}function ct(e){return ce(["clause","asks that","verdict","why"],e.clauses.map(n=>[f(n.clause.id),f(n.clause.title),cn(n),f(w(n,e))]))}var cn=({verdict:e})=>e==="pass"||e.startsWith("not-")?T[e]:`**${T[e]}**`;function pt(e,n,t){let{clause:r,verdict:o,policies:i}=e,s=r.assessable?[`*What a configuration shows of it:* ${f(r.reason)}
`]:[],a=ce(["policy","verdict","judged","evidence"],i.map(l=>[g(l.policy.id),cn(l),f(re(l)),ft(l,n)]));return[`### ${f(r.id)}: ${T[o]}
`,`${f(r.title)}. ${f(w(e,t))}
`,...s,...a===""?[]:[a]].join(`
`)}function ft({policy:e},n){let t=n.filter(({first:r})=>Z(r.policy,e));return t.length===0?"none":t.map(({id:r})=>r).join(", ")}function ut({id:e,input:n,clauses:t,first:r,others:o,groups:i,attachedTo:s},a){let{policy:l,verdict:c,severity:m,message:u,span:p,witness:h,related:E,remedy:C,next:k}=r,K=De(r),F=[`**Policy:** ${g(l.id)} (${m})`,`**Clauses:** ${t.map(f).join(", ")||"none"}`,`**Resource:** ${g(r.address)}${o.length===0?"":`, and ${f(x(o))}`}`,...i.length===0?[]:[`**Security group:** ${i.map(g).join(", ")}`],...s.length===0?[]:[`**Concerns:** ${f(x(s))}`],`**Place:** ${g(b(p))}${a?` (${g(n)})`:""}`,...h?[`**${c==="fail"?"Flow that proves it":"Flow that may pass"}:** ${g(W(h))}`]:[],...E.map(G=>`**See:** ${f(G.message)} (${g(b(G.span))})`),...k===void 0?[]:[`**Next:** ${f(k)}`],`**${k===void 0?"What to do":"If it is so"}:** ${f(V(C))}`];return[`### ${e}: ${f(l.title)}: ${c==="fail"?"fail":"open"}
`,`${f(u)}
`,...K===void 0?[]:[`${mt(K)}
`],N(F)].join(`
`)}var mt=e=>e.replace(/^/gm,"    ");function gt(e){return ce(["no.","clauses","policy","accepted","place","reason","by","until"],e.map(({id:n,clauses:t,first:r,others:o,accepted:i})=>[n,t.map(f).join(", "),g(r.policy.id),`${f(r.message)}${o.length===0?"":` The same for ${f(x(o))}.`}`,g(b(r.span)),f(i?.reason??""),i?.owner===void 0?`${i?.by}`:`${f(i.owner)} (${i.by})`,i?.until===void 0?"no end":f(i.until)]))}var ht=({policy:e,message:n,span:t})=>`${g(b(t))}: ${f(n)} (${g(e.id)})`;function yt(e){let n=S(e.clauses),t=n.some(({changes:s})=>s.length>0),r=n.map(({policy:s,askedBy:a,changes:l})=>[g(s.id),f(s.title),s.severity,se[a],g(`${s.origin.from}:${s.origin.line}`),...t?[l.map(f).join(" ")]:[]]),o=["policy","requires","severity","asked for by","from",...t?["notes"]:[]],i=ae(e);return[ce(o,r),...i===void 0?[]:[`${f(i)}
`]].join(`
`)}var bt=()=>I.map(e=>`**${T[e]}**: ${f(H[e])}.`);var pn={markdown:{summary:"a document that is read as it is, or as a page of GitHub or GitLab",render:ln},json:{summary:"the same for programs (sglint schema compliance)",render:an},html:{summary:"one page for browsers, screen readers and paper that loads nothing",render:tn}},$t=Object.keys(pn);0&&(module.exports={complianceFormatNames,complianceFormats});
