"use strict";var se=Object.defineProperty;var tn=Object.getOwnPropertyDescriptor;var rn=Object.getOwnPropertyNames;var on=Object.prototype.hasOwnProperty;var sn=(e,n)=>{for(var t in n)se(e,t,{get:n[t],enumerable:!0})},an=(e,n,t,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let o of rn(n))!on.call(e,o)&&o!==t&&se(e,o,{get:()=>n[o],enumerable:!(r=tn(n,o))||r.enumerable});return e};var dn=e=>an(se({},"__esModule",{value:!0}),e);var at={};sn(at,{complianceFormatNames:()=>st,complianceFormats:()=>Ze});module.exports=dn(at);var _={fail:"at least one finding of a policy that speaks of it counts",open:"a policy that speaks of it cannot be decided from what is known, or a part of the input could not be judged",exception:"all that was found is accepted, with a reason or for addresses that the configuration trusts",pass:"policies that speak of it judged something here, and found nothing","not-assessed":"no policy speaks of it, or there is nothing here that those would judge: this is no pass","not-assessable":"no configuration can show it: somebody has to look elsewhere"},k=Object.keys(_);var he=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|(?<=##[a-z]*)\[/gi;function y(e){return e.replace(he,n=>n===`
`?"\\n":n==="\r"?"\\r":`\\u${n.charCodeAt(0).toString(16).padStart(4,"0")}`)}function ae(e){return`${JSON.stringify(e,void 0,2).replace(he,t=>t===`
`?t:`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`)}
`}var ye=new WeakMap;function M(e,n){let t=ve(e),r=0,o=t.length-1;for(;r<o;){let i=r+o+1>>1;(t[i]??0)<=n?r=i:o=i-1}return{line:r+1,column:Math.min(n,e.text.length)-(t[r]??0)+1}}function be(e,n){let t=ve(e),r=t[n-1];if(r===void 0)return"";let o=t[n]??e.text.length;return e.text.slice(r,o).replace(/\r?\n$|\r$/,"")}function ve(e){let n=ye.get(e);if(n)return n;let t=[0];for(let r=e.text.indexOf(`
`);r>=0;r=e.text.indexOf(`
`,r+1))t.push(r+1);return ye.set(e,t),t}function T(e){let n=M(e.source,e.start),t=M(e.source,Math.max(e.start,e.end));return{file:e.source.path,startLine:n.line,startColumn:n.column,endLine:t.line,endColumn:t.column}}function b(e){let{file:n,startLine:t,startColumn:r}=T(e);return e.source.virtual||e.end===0?y(n):`${y(n)}:${t}:${r}`}function D({level:e,message:n,span:t}){return t?`${e}: ${b(t)}: ${y(n)}`:`${e}: ${y(n)}`}var v=class{markup;constructor(n){this.markup=n}};function d(e,...n){return new v(e.map((t,r)=>r===0?t:xe(n[r-1])+t).join(""))}function xe(e){return e===void 0?"":e instanceof v?e.markup:typeof e=="object"?e.map(({markup:n})=>n).join(""):cn(String(e))}var ln={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},cn=e=>y(e).replace(/[&<>"']/g,n=>ln[n]??""),L=(e,n)=>new v(e.map(({markup:t})=>t).join(xe(n)));var V=()=>require("node:crypto");function we({title:e,style:n,script:t,body:r}){let o=t===void 0?"":`; script-src '${$e(t)}'`,i=`default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${$e(n)}'${o}`,{markup:s}=d`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new v(i)}">
<title>${e}</title>
<style>${new v(n)}</style>
</head>
<body>
${r}
${t===void 0?void 0:new v(`<script>${t}</script>
`)}</body>
</html>
`;return s}var $e=e=>`sha256-${V().createHash("sha256").update(e).digest("base64")}`;var W=(e,n)=>e.id===n.id&&e.origin.from===n.origin.from;function de(e,n){if(e===n)return[];if(n.length===0)return e;let t=[],r=0;for(let o of e){let{start:i}=o;for(;r<n.length;r++){let s=n[r];if(!(s.end<=i)){if(s.start>=o.end)break;if(i<s.start&&t.push({start:i,end:s.start}),s.end>=o.end){i=o.end;break}i=s.end}}i<o.end&&t.push({start:i,end:o.end})}return t}function Se(e,n){return e===n?!0:e.length===n.length&&e.every((t,r)=>t.start===n[r]?.start&&t.end===n[r]?.end)}var Ct={ipv4:{bits:32,everything:[{start:0,end:2**32}]},ipv6:{bits:128,everything:[{start:0n,end:1n<<128n}]}};var un=Array.from({length:129},(e,n)=>1n<<BigInt(128-n)),jt=un.map(e=>(1n<<128n)-e);function ke(e,n){for(let t=0;t<e.length;t++){let{ports:r}=e[t],o=n[Ie(n,r.start)];if(o!==void 0&&o.ports.start<r.end)return!0}return!1}function Ae(e,n){let t=[];for(let{ports:r,peers:o}of e){let{start:i}=r;for(let s=Ie(n,i);s<n.length;s++){let a=n[s];if(a.ports.start>=r.end)break;i<a.ports.start&&le(t,i,a.ports.start,o);let c=Math.max(i,a.ports.start),l=Math.min(r.end,a.ports.end);le(t,c,l,de(o,a.peers)),i=l}le(t,i,r.end,o)}return t}function le(e,n,t,r){if(n>=t||r.length===0)return;let o=e.at(-1);o&&o.ports.end===n&&Se(o.peers,r)?e[e.length-1]={ports:{start:o.ports.start,end:t},peers:r}:e.push({ports:{start:n,end:t},peers:r})}function Ie(e,n){let t=0,r=e.length;for(;t<r;){let o=t+r>>1;e[o].ports.end<=n?t=o+1:r=o}return t}function gn(e,n){let t=0;for(;t<e.length&&e[t].rank<n;)t++;return e[t]?.rank===n?e[t]:void 0}function J(e,n){return yn(e,hn,n)}function hn({rank:e,slabs:n},t){let r=gn(t,e);return r!==void 0&&ke(n,r.slabs)?Ae(n,r.slabs):n}var z=e=>e.length===0;function yn(e,n,t){let r;for(let o=0;o<e.length;o++){let i=e[o],s=n(i,t);s!==i.slabs&&(r??=e.slice(0,o)),s.length>0&&r?.push(s===i.slabs?i:{...i,slabs:s})}return r??e}function Pe({peers:e}){return e.some(bn)}var bn=e=>Ce(e).sensitive||e.kind==="prefix-list"&&e.entries.sensitive===!0;function Te(e){let{direction:n,action:t,priority:r,protocol:o,ports:i}=e;return n.sensitive||t.sensitive||r.sensitive||o.sensitive||i.sensitive||Pe(e)}function Ce(e){switch(e.kind){case"cidr":return e.block;case"security-group":return e.group;case"prefix-list":return e.list}}function K({direction:e,protocol:n,port:t,peer:r}){return`${e} ${n}${t===void 0?"":`/${t}`} ${e==="ingress"?"from":"to"} ${r}`}var xn=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}`,U=e=>$n(xn(e)),$n=e=>/[.!?]$/.test(e)?e:`${e}.`;function Y(e,n=3){let t=e.length>n?[...e.slice(0,n),`${e.length-n} more`]:e;return t.length<=1?t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}var wn=240;function Sn(e){let{line:n,column:t}=M(e.source,e.start),r=be(e.source,n);if(r.length>wn||!/[\p{L}\p{N}]/u.test(r))return;let o=Math.max(1,Math.min(e.end-e.start,r.length-t+1));return{line:n,before:ce(r.slice(0,t-1)),marked:ce(r.slice(t-1,t-1+o)),after:ce(r.slice(t-1+o))}}function je(e){let n=Sn(e);if(n===void 0)return;let{line:t,before:r,marked:o,after:i}=n,s=`${t} | `;return[`${s}${r}${o}${i}`,`${" ".repeat(s.length-2)}| ${" ".repeat(r.length)}${"^".repeat(Math.max(1,o.length))}`].join(`
`)}var ce=e=>y(e.replace(/\t/g,"  "));var q=e=>kn(e)?je(e.span):void 0,kn=({span:e,rule:n,isPlaceSecret:t})=>An(e)&&!t&&!(n&&Te(n)),An=({source:e})=>/\.(tf|tofu|tfvars)(\.json)?$/.test(e.path);function Oe(e,n={}){let{placeOf:t=({span:o})=>o}=n,r=new Map;for(let o of e){let{source:i,start:s,end:a}=t(o),c=[o.policy.id,o.verdict,o.severity,i.path,s,a].join(`
`),l=r.get(c);l?l.push(o):r.set(c,[o])}return[...r.values()].map(o=>Pn(o,n))}var Re=5,In=20;function Pn(e,n){let t=e.reduce((p,h)=>!z(J(h.region,p.region))&&z(J(p.region,h.region))?h:p),r=n.placeOf?.(t)??t.span,o=e.filter(p=>p!==t),i=Tn(o,t),s=new Set(i),a=[...i,...o.filter(p=>!s.has(p))],c=({region:p,isSecret:h})=>!h&&!t.isSecret&&!z(J(p,t.region)),l=a.map(p=>{let h=i.length===0||p.input===void 0?"":` in ${pe(p.input,n)}`;return`${p.address}${h}${c(p)?" (for other traffic)":""}`}),m=Math.max(Re,Math.min(In,i.length)),u=[t,...a.slice(0,m)];return{first:t,span:r,addresses:[...new Set([t,...o].map(({address:p})=>p))],others:l,also:$(l,m),input:t.input===void 0||i.length===0&&Cn(r,t.input)?void 0:{noun:t.input.noun,name:pe(t.input,n)},attachedTo:[...new Set(e.flatMap(({attachedTo:p})=>p))],named:u,related:jn(u,i.length>0?n:void 0)}}function pe({path:e,values:n},{pathOf:t=r=>r}={}){let r=t(e),o=r===""||r==="."?"./":r;return n===void 0?o:`${o} with ${t(n)}`}function Tn(e,n){let t=({input:o})=>`${o?.path}
${o?.values}`,r=new Set([t(n)]);return e.filter(o=>{let i=t(o),s=r.has(i);return r.add(i),!s})}var Cn=({source:{path:e}},n)=>n.values===void 0&&(e===n.path||(/^(.*)\//.exec(e)?.[1]??".")===n.path);function jn([e,...n],t){if(e!==void 0&&n.length===0)return e.related;let r=new Map,o=(i,{input:s})=>{let a=[i.span.source.path,i.span.start,i.message].join(`
`);r.has(a)||r.set(a,{...i,...t&&s?{input:pe(s,t)}:{}})};for(let i of e?.related??[])o(i,e);for(let i of n)for(let s of i.span.via??[])o(s,i);return[...r.values()]}function $(e,n=Re){let t=e.slice(0,n).join(", ");return e.length>n?`${t} and ${e.length-n} more`:t}var C={fail:"fail",open:"open",exception:"exception",pass:"pass","not-assessed":"not assessed","not-assessable":"not assessable"},On={fail:["fails","fail"],open:["cannot be decided","cannot be decided"],exception:["rests on exceptions","rest on exceptions"],pass:["passes","pass"],"not-assessed":["is not assessed","are not assessed"],"not-assessable":["is not assessable","are not assessable"]};function B(e){let n=t=>e.filter(({verdict:r})=>r===t).length;return Object.fromEntries(k.map(t=>[t,n(t)]))}function G(e){let n=B(e),t=k.flatMap(r=>{let o=n[r];return o===0?[]:[`${o} ${On[r][o===1?0:1]}`]});return`Of ${x(e.length,"clause")}, ${Y(t,t.length)}.`}var x=(e,n,t=`${n}s`)=>`${e} ${e===1?n:t}`,Rn={hcl:"configuration",plan:"plan",state:"state"},Z=({kind:e,groups:n,rules:t})=>`${Rn[e]}, ${x(n.length,"security group")}, ${x(t,"rule")}`;function Q({policy:{check:e},scope:{groups:n,rules:t,resources:r}}){if(e.judges!=="resources")return n+t===0?"no security group to judge":`${x(n,"security group")}, ${x(t,"rule")}`;let o=e.resourceTypes?.join(" or ")??"network interface";return r===0?`no ${o} to judge`:`${o}: ${r}`}function w({clause:e,verdict:n,policies:t,waysAround:r},{gaps:o}){switch(n){case"fail":return`${fe(t,"fail","finding")}${Ne(t)}.`;case"open":return[...t.some(({counts:i})=>i.open>0)?[`Cannot be decided: ${fe(t,"open","finding")}${Ne(t)}.`]:[],...new Set(t.flatMap(({scope:i})=>i.doubts)),...r,...o.length>0?["A part of the input could not be judged."]:[]].join(" ");case"exception":return t.some(({counts:i})=>i.exception>0)?`${fe(t,"exception","accepted finding")}.`:"A part that nobody can look into is accepted.";case"pass":return`Nothing found by ${ue(t,"pass")}${Nn(t)}.`;case"not-assessed":return t.length===0?"No policy speaks of it.":`There is nothing here to judge by ${ue(t,"not-assessed")}.`;case"not-assessable":return e.reason}}function fe(e,n,t){let r=e.filter(({counts:i})=>i[n]>0),o=r.reduce((i,{counts:s})=>i+s[n],0);return`${x(o,t)} of ${Y(r.map(({policy:i})=>i.id),Ee)}`}function Ne(e){let n=e.reduce((t,{counts:r})=>t+r.exception,0);return n===0?"":`; ${n} more ${n===1?"is":"are"} accepted`}var ue=(e,n)=>Y(e.filter(({verdict:t})=>t===n).map(({policy:t})=>t.id),Ee),Ee=4;function Nn(e){let n=ue(e,"not-assessed");return n===""?"":`; there is nothing here to judge by ${n}`}var X="A verdict is about the part of a clause that a configuration shows; which part that is stands under the clause.",ee=["A pass shows that nothing was found in that part, and not that the clause is met. Clauses are paraphrased; the text of the standard counts.","It is about the inputs named at its top, and about nothing that is done elsewhere: in the console, by other configurations, inside of machines.","It judges by the policies that come with sglint for the framework, as they are shipped, and by those of the configuration that carry its clauses. What a configuration switches off is judged all the same; to accept a finding, it has to say why, in an exception or a comment.","Addresses of resources, files and lines are those of Terraform. A value that Terraform holds as sensitive is judged, and shown as (sensitive)."];function S(e){return[...new Map(e.flatMap(({policies:n})=>n.map(t=>[t.policy,t]))).values()]}var ne={framework:"the framework only",configuration:"the configuration only",both:"both"};function te({framework:e,clauses:n}){if(S(n).some(({askedBy:t})=>t==="framework"))return`What only the framework asks for is not in force in the configuration: with "extends: [sglint:${e.id}]" in .sglint.yaml, sglint lint judges by it, too.`}var En={fail:"\u2717",open:"?",exception:"!",pass:"\u2713","not-assessed":"\u2013","not-assessable":"\u2013"},j=e=>d`<span class="verdict ${e}"><span aria-hidden="true">${En[e]}</span> ${C[e]}</span>`;function Fe(e,n,t){let{clause:r,verdict:o,policies:i}=e,s=n.anchors.get(r.id)??"",a=r.assessable?d`<p class="shows"><i>What a configuration shows of it:</i> ${r.reason}</p>`:void 0;return d`
<section class="clause ${o}" id="${s}" aria-labelledby="${s}-name">
<h3 id="${s}-name">${r.id} ${j(o)}</h3>
<p><strong>${r.title}.</strong></p>
<p>${w(e,t)}</p>
${a}
${i.length===0?void 0:Fn(e,n)}
</section>`}function Fn({clause:e,policies:n},{all:t}){let r=n.map(o=>d`
<tr><th scope="row"><code>${o.policy.id}</code><span class="note">${o.policy.title}</span></th>
<td class="verdict-cell">${j(o.verdict)}</td><td>${Q(o)}</td><td class="refs">${_n(o,t)}</td></tr>`);return d`<table>
<caption class="unseen">What the policies for ${e.id} say</caption>
<thead><tr><th scope="col">Policy</th><th scope="col">Verdict</th><th scope="col">Judged</th><th scope="col">Evidence</th></tr></thead>
<tbody>${r}</tbody>
</table>`}function _n({policy:e},n){let t=n.filter(({first:r})=>W(r.policy,e));return t.length===0?d`none`:L(t.map(({id:r})=>d`<a href="#${r}">${r}</a>`)," ")}var _e=(e,{anchors:n})=>e.length===0?d`none`:L(e.map(t=>d`<a class="number" href="#${n.get(t)??""}">${t}</a>`),", ");function Me(e,n){let{id:t,input:r,clauses:o,first:i,others:s,attachedTo:a}=e,{severalInputs:c}=n,{policy:l,verdict:m,severity:u,message:p,span:h,witness:O,related:I,remedy:P,next:E}=i,F=q(i),Qe=s.length===0?"":`, and ${$(s)}`,Xe=[["Policy",[d`<code>${l.id}</code> (${u})`]],["Clauses",[_e(o,n)]],["Resource",[d`<code>${i.address}</code>${Qe}`]],["Concerns",a.length===0?[]:[d`${$(a)}`]],["Place",[d`<code>${b(h)}</code>${c?d` (<code>${r}</code>)`:void 0}`]],[m==="fail"?"Flow that proves it":"Flow that may be",O?[d`<code>${K(O)}</code>`]:[]],["See",I.map(R=>d`${R.message} (<code>${b(R.span)}</code>)`)],["Next",E===void 0?[]:[d`${E}`]],[E===void 0?"What to do":"If it is so",[d`${U(P)}`]]];return d`
<section class="finding ${m}" id="${t}" aria-labelledby="${t}-name">
<h3 id="${t}-name">${t} ${j(m)} ${l.title}</h3>
<p>${p}</p>
${F===void 0?void 0:Mn(F)}
<dl>${Xe.filter(([,R])=>R.length>0).map(([R,en])=>d`<dt>${R}</dt>${en.map(nn=>d`<dd>${nn}</dd>`)}`)}</dl>
</section>`}var Mn=e=>d`<pre>${L(e.split(`
`).map(n=>d`${n}`),new v(`
`))}</pre>`;function Be(e,n){if(e.length===0)return;let t=e.map(({id:r,clauses:o,first:i,others:s,accepted:a})=>{let c=s.length===0?"":` The same for ${$(s)}.`,l=a?.owner===void 0?void 0:d`${a.owner}, `;return d`
<tr id="${r}"><th scope="row">${r}</th><td>${_e(o,n)}</td>
<td>${i.message}${c}<span class="note"><code>${i.policy.id}</code> at <code>${b(i.span)}</code></span></td>
<td>${a?.reason}</td><td>${l}${a?.by}</td><td class="number">${a?.until??"no end"}</td></tr>`});return d`<div class="scroll" tabindex="0" role="region" aria-labelledby="exceptions"><table class="wide">
<caption class="unseen">Findings that are accepted</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Clauses</th><th scope="col">Accepted</th><th scope="col">Reason</th><th scope="col">By</th><th scope="col">Until</th></tr></thead>
<tbody>${t}</tbody>
</table></div>`}var He=e=>e.length===0?void 0:d`<ul class="others">${e.map(({message:n,span:t,policy:r})=>d`<li><code>${b(t)}</code>: ${n} (<code>${r.id}</code>)</li>`)}</ul>`;function De(e){let n=S(e.clauses),t=n.some(({changes:i})=>i.length>0),r=n.map(({policy:i,askedBy:s,changes:a})=>d`
<tr><th scope="row"><code>${i.id}</code><span class="note">${i.origin.from}:${i.origin.line}</span></th><td>${i.title}</td><td>${i.severity}</td>
<td>${ne[s]}</td>${t?d`<td>${a.join(" ")}</td>`:void 0}</tr>`),o=te(e);return d`<div class="scroll" tabindex="0" role="region" aria-labelledby="policies"><table class="wide">
<caption class="unseen">The policies that were judged by</caption>
<thead><tr><th scope="col">Policy</th><th scope="col">Requires</th><th scope="col">Severity</th><th scope="col">Asked for by</th>${t?d`<th scope="col">Notes</th>`:void 0}</tr></thead>
<tbody>${r}</tbody>
</table></div>${o===void 0?void 0:d`<p class="shows">${o}</p>`}`}function re(e){return[...Le("F",e.filter(({accepted:n})=>n===void 0)),...Le("E",e.filter(({accepted:n})=>n!==void 0))]}function Le(e,n){let t=new Map;for(let o of n){let i=JSON.stringify([o.input,o.accepted]),s=t.get(i);s?s.push(o):t.set(i,[o])}return[...t.values()].flatMap(o=>{let{input:i,accepted:s}=o[0];return Oe(o.map(({finding:a})=>a)).map(a=>{let c=o.find(({finding:l})=>l===a.first)?.clauses??[];return{...a,input:i,accepted:s,clauses:c}})}).map((o,i)=>({...o,id:`${e}${i+1}`}))}var me=`
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #5b5d66; --line: #c9cbd3; --tint: #f4f5f8; --open: #a80f0f; --open-tint: #fdeceb; --on-open: #fff; --link: #0b50b0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e9ee; --paper: #17181c; --soft: #a9abb6; --line: #43454f; --tint: #202228; --open: #ff8d84; --open-tint: #3a1a1a; --on-open: #1b0706; --link: #8ab8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 78rem; font: 1rem/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
code { font: 0.92em ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: var(--link); overflow-wrap: anywhere; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { margin: 0; font-size: 1.5rem; overflow-wrap: anywhere; }
h2 { margin: 1.75rem 0 0.5rem; font-size: 1.3rem; }
h3 { margin: 1.25rem 0 0.35rem; font-size: 1.1rem; }
h4 { margin: 0.9rem 0 0.3rem; font-size: 1rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.about, .facts, .note, .place, .width { color: var(--soft); font-size: 0.92rem; }
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
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #777; --tint: #fff; --open: #000; --open-tint: #fff; --on-open: #000; --link: #000; font-size: 9.5pt; }
  body { max-width: none; padding: 0 3px; }
  .scroll { overflow: visible; }
  h2, h3, h4, .facts, caption { break-after: avoid; break-inside: avoid; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
  .skip { display: none; }
  tr { break-inside: avoid; }
}
@page { margin: 14mm; }
`,_r=`${me}.group h3 code { font-size: 1.1rem; font-weight: 700; }
.summary { margin-top: 1rem; padding: 0.25rem 1rem 1rem; border: 3px solid var(--open); border-radius: 0.5rem; }
.summary.calm { border-color: var(--line); }
.summary h2 { margin-top: 0.75rem; }
.overview th[scope=row] { font-weight: 600; min-width: 19rem; }
tr.open > th { border-left: 0.4rem solid var(--open); }
tr.perhaps > th { border-left: 0.4rem dashed var(--open); }
.sortable { min-width: 52rem; }
.sortable td:nth-child(2) { white-space: nowrap; }
.reasons, .rules, .whom { font-size: 0.92rem; }
.paths li { margin: 0.3rem 0; padding: 0.3rem 0.6rem; border-left: 0.25rem solid var(--line); }
.chips { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.chip { padding: 0.1rem 0.5rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--tint); }
.chip.open { border: 2px solid var(--open); background: var(--open-tint); }
.chip.perhaps { border: 2px dashed var(--open); background: transparent; }
.grave { font-style: normal; font-weight: 700; color: var(--open); text-transform: uppercase; font-size: 0.75rem; letter-spacing: 0.03em; }
.badge { display: inline-block; padding: 0 0.4rem; border: 1px solid var(--line); border-radius: 0.3rem; font-size: 0.85rem; }
.badge.open { border-color: var(--open); background: var(--open); color: var(--on-open); text-transform: uppercase; }
.badge.perhaps { border: 1px dashed var(--open); color: var(--open); }
.finding { margin: 0.9rem 0; padding: 0.5rem 0.9rem 0.7rem; border: 1px solid var(--line); border-left: 0.4rem solid var(--line); border-radius: 0.3rem; }
.finding.grave-one { border-left-color: var(--open); }
.finding.undecided { border-left: 0.4rem dashed var(--open); }
.finding h4 { margin: 0.1rem 0 0.3rem; }
.finding p { margin: 0.3rem 0; max-width: 62rem; }
.finding dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 0.8rem; margin: 0.4rem 0 0; }
.finding dt { color: var(--soft); }
.finding dd { margin: 0; overflow-wrap: anywhere; }
.finding dd ul { padding: 0; }
pre { margin: 0.4rem 0; padding: 0.4rem 0.7rem; background: var(--tint); border-radius: 0.3rem; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.92em ui-monospace, monospace; }
pre .line { color: var(--soft); user-select: none; }
mark { color: inherit; background: var(--open-tint); font-weight: 700; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
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
@media (max-width: 44rem) {
  body { padding: 0.75rem 0.75rem 2rem; }
  .lane { grid-template-columns: 1fr; }
  .overview, .overview tbody, .overview tr, .overview td, .overview th[scope=row] { display: block; width: 100%; }
  /* The roles are written out: a table that is laid out as blocks is none to a screen reader. */
  .overview thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .overview tr { margin-bottom: 0.6rem; border: 1px solid var(--line); }
  .overview td, .overview th { border: 0; min-width: 0 !important; }
}
@media print {
  form { display: none; }
  .badge.open { border: 2px solid #000; background: none; font-weight: 700; }
  .map { display: none; }
  .sortable { min-width: 0; }
  .sortable td:nth-child(2) { white-space: normal; }
  pre { border: 1px solid #777; }
  .lane, .chip, .finding { break-inside: avoid; }
  thead th { position: static; white-space: normal; }
  th button { display: none; }
}
`;var Ve=`${me}
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
.clause table { margin-top: 0.6rem; table-layout: fixed; overflow-wrap: anywhere; }
.clause th:nth-child(2) { width: 16%; }
.clause th:nth-child(3) { width: 26%; }
.clause th:nth-child(4) { width: 13%; }
.shows { color: var(--soft); }
.number { white-space: nowrap; }
pre { margin: 0.5rem 0; padding: 0.5rem 0.75rem; overflow-x: auto; border: 1px solid var(--line); background: var(--tint); font: 0.88rem/1.35 ui-monospace, monospace; }
.finding dl { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0.2rem 1rem; margin: 0.5rem 0 0; }
.finding dt { color: var(--soft); }
.finding dd { margin: 0; }
.finding dd + dd { grid-column: 2; }
.wide { min-width: 46rem; }
td code, th code { overflow-wrap: anywhere; }
td.verdict-cell { white-space: nowrap; }
.refs a { display: inline-block; padding: 0 0.15rem; }
.warning { margin: 0 0 1rem; }
.warning p { margin: 0 0 0.35rem; }
.scroll + .others { margin-top: 0.6rem; }
footer ul { margin: 0.5rem 0; }
.legend li { margin: 0.3rem 0; }
footer { margin-top: 2rem; border-top: 3px solid var(--ink); }
@media (max-width: 44rem) {
  body { padding: 0.75rem 0.75rem 2rem; }
  dl.about-it, .finding dl { grid-template-columns: 1fr; }
  dl.about-it dd, .finding dd { margin-bottom: 0.4rem; }
  .finding dd + dd { grid-column: 1; }
}
@media print {
  :root { --good: #000; --doubt: #000; }
  .wide { min-width: 0; }
  .verdict.fail { border: 3px solid #000; background: none; color: #000; font-weight: 800; }
  .tally li { min-width: 0; }
  thead, thead tr { break-inside: avoid; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  pre { white-space: pre-wrap; background: none; }
  .finding, .clause p { break-inside: avoid; }
  .clause p, .finding p { orphans: 3; widows: 3; }
  .clause p:not(:last-child) { break-after: avoid; }
}
`;function We(e){let{assessment:n,changes:t,diagnostics:r,told:o}=e,{clauses:i,evidence:s,framework:a}=n,c={all:re(s),severalInputs:e.inputs.length>1,anchors:new Map(i.map(({clause:u},p)=>[u.id,`c${p+1}`]))},l=c.all.filter(({accepted:u})=>u===void 0),m=c.all.filter(({accepted:u})=>u!==void 0);return we({title:`Compliance report: ${a.title}`,style:Ve,body:d`<a class="skip" href="#clauses">Skip to the clauses</a>
${Bn(e)}
<main>
${Hn(e,c)}
<section aria-labelledby="clauses"><h2 id="clauses">Clause by clause</h2>
${i.map(u=>Fe(u,c,n))}
</section>
${H("findings","Findings",l.length>0&&d`${l.map(u=>Me(u,c))}`)}
${H("exceptions","Exceptions",m.length+o.length>0&&d`${Be(m,c)}${He(o)}`)}
${H("policies","Policies",S(i).length>0&&De(n))}
${H("changes","What the configuration says otherwise",t.length>0&&ge(t))}
${H("remarks","Remarks on the input",r.length>0&&ge(r.map(D)))}
</main>
${Ln()}`})}var H=(e,n,t)=>t===!1?void 0:d`<section aria-labelledby="${e}"><h2 id="${e}">${n}</h2>
${t}
</section>`,ge=e=>d`<ul class="others">${e.map(n=>d`<li>${n}</li>`)}</ul>`;function Bn({toolVersion:e,date:n,assessment:t,inputs:r}){let{framework:o,clauses:i}=t,s=r.map(a=>{let c=a.elsewhere.map(l=>d`; <code>${l}</code> is declared elsewhere, and only its rules here are judged`);return d`<dd><code>${a.path}</code> (${Z(a)})${c}</dd>`});return d`<header>
<p class="kind">Compliance report</p>
<h1>${o.title}</h1>
<dl class="about-it">
<dt>Framework</dt><dd><code>${o.id}</code></dd>
<dt>As of</dt><dd>${n} (UTC)</dd>
<dt>Judged</dt>${s}
<dt>By</dt><dd>sglint ${e}, with ${x(S(i).length,"policy","policies")}</dd>
</dl>
</header>`}function Hn({assessment:e},{anchors:n}){let{clauses:t,gaps:r}=e,o=B(t),i=k.map(a=>d`<li${o[a]===0?d` class="none"`:void 0}><b>${o[a]}</b> ${j(a)}</li>`),s=r.length===0?void 0:d`<div class="warning"><p><strong>This report is not complete.</strong> No clause passes, because of this:</p>${ge(r)}</div>`;return d`<section aria-labelledby="summary"><h2 id="summary">Summary</h2>
<p class="headline">${G(t)}</p>
<p class="shows">${X}</p>
<ul class="tally" aria-label="Clauses by verdict">${i}</ul>
${s}
<div class="scroll" tabindex="0" role="region" aria-labelledby="summary"><table class="wide">
<caption class="unseen">Every clause with its verdict</caption>
<thead><tr><th scope="col">Clause</th><th scope="col">Asks that</th><th scope="col">Verdict</th><th scope="col">Why</th></tr></thead>
<tbody>${t.map(a=>Dn(a,e,n.get(a.clause.id)??""))}</tbody>
</table></div>
</section>`}var Dn=(e,n,t)=>d`
<tr><th scope="row" class="number"><a href="#${t}">${e.clause.id}</a></th><td>${e.clause.title}</td>
<td class="verdict-cell">${j(e.verdict)}</td><td>${w(e,n)}</td></tr>`;function Ln(){let e=k.map(n=>d`<li>${j(n)} ${_[n]}.</li>`);return d`<footer>
<h2>How to read this report</h2>
<ul class="legend">${e}</ul>
<ul class="others">${ee.map(n=>d`<li>${n}</li>`)}</ul>
</footer>`}function Je({policy:e,address:n,rule:t,traffic:r,about:o}){let i=t===void 0?r[0]?.direction??o??"":"";return Vn("v1",e.id,n,i)}var Vn=(...e)=>V().createHash("sha256").update(e.join(`
`)).digest("hex").slice(0,32);function oe(e,n){let{policy:t,severity:r,verdict:o,message:i,remedy:s,fix:a,address:c,group:l,span:m,related:u,attachedTo:p,traffic:h,witness:O,unknown:I}=e;return{policy:t.id,severity:r,verdict:o,message:i,remedy:s,address:c,group:l?.address??null,location:T(m),related:u.map(P=>({message:P.message,location:T(P.span)})),attachedTo:p,traffic:h,witness:O??null,unknown:I,fingerprint:Je(e),fix:a?{location:T(a.span),text:a.text}:null,suppressed:n?Wn(n):null}}var Wn=({by:e,reason:n,until:t,owner:r})=>({by:e,reason:n,until:t??null,owner:r??null});function ze({level:e,message:n,span:t}){return{level:e,message:n,location:t?T(t):null}}function Ue(e){let{toolVersion:n,date:t,assessment:r,inputs:o,changes:i,told:s,diagnostics:a}=e,{framework:c,clauses:l,evidence:m,gaps:u}=r;return ae({version:1,tool:{name:"sglint",version:n},date:t,framework:{id:c.id,title:c.title},inputs:o,clauses:l.map(p=>Jn(p,r)),findings:m.filter(({accepted:p})=>p===void 0).map(Ke),exceptions:m.filter(({accepted:p})=>p!==void 0).map(Ke),suppressions:s.map(p=>oe(p)),gaps:u,changes:i,diagnostics:a.map(ze),summary:{clauses:l.length,...B(l)}})}function Jn(e,n){let{clause:t,verdict:r,policies:o}=e,{id:i,title:s,assessable:a,reason:c}=t;return{id:i,title:s,assessable:a,shows:c,verdict:r,because:w(e,n),policies:o.map(zn)}}function zn({policy:e,askedBy:n,changes:t,verdict:r,scope:{doubts:o,...i},counts:s}){let{id:a,title:c,severity:l,origin:m}=e;return{policy:a,title:c,severity:l,from:`${m.from}:${m.line}`,askedBy:n,changes:t,verdict:r,judged:i,doubts:o,...s}}var Ke=({finding:e,accepted:n,input:t,clauses:r})=>({input:t,clauses:r,...oe(e,n)});var Kn="&#8203;",Ye="\u200B",Un=/[@#!~%&$^](?=[\w"])|\bGH(?=-\d)|\bwww(?=\.)|:(?=\/\/)/gi,f=e=>y(e).replace(Un,`$&${Ye}`).replace(/[&<>$]/g,n=>Yn[n]??"").replace(/[\\`*[\]|~]/g,"\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,"\\_").replace(/^[-+=#]/,"\\$&").replace(/^(\d+)([.)])(?=\s|$)/,"$1\\$2").replaceAll(Ye,Kn),Yn={"&":"&amp;","<":"&lt;",">":"&gt;",$:"&dollar;"};function g(e){let n=y(e);return n.trim()===""?"":/[`|]/.test(n)||n.endsWith("\\")?`<code>${n.replace(/[^\p{L}\p{N} ]/gu,t=>`&#${t.codePointAt(0)};`)}</code>`:`\`${n}\``}function qe(e){let{assessment:n,told:t}=e,{clauses:r,evidence:o}=n,i=re(o),s=i.filter(({accepted:l})=>l===void 0),a=i.filter(({accepted:l})=>l!==void 0);return[qn(e),A("Summary",Zn(n)),A("Clause by clause",r.map(l=>Qn(l,i,n)).join(`
`)),A("Findings",s.map(l=>et(l,e.inputs.length>1)).join(`
`)),A("Exceptions",[tt(a),N(t.map(rt))].filter(Boolean).join(`
`)),A("Policies",ot(n)),A("What the configuration says otherwise",N(e.changes.map(f))),A("Remarks on the input",N(e.diagnostics.map(l=>f(D(l))))),A("How to read this report",N([...it(),...ee.map(f)]))].filter(l=>l!=="").join(`
`)}function qn({toolVersion:e,date:n,assessment:t,inputs:r}){let{framework:o,clauses:i,gaps:s}=t,a=r.map(l=>`* **Judged:** ${g(l.path)} (${Z(l)})${Gn(l.elsewhere)}`),c=s.length===0?"":`
**This report is not complete.** No clause passes, because of this:

${N(s.map(f))}`;return[`# Compliance report: ${f(o.title)}
`,`* **Framework:** ${g(o.id)}`,`* **As of:** ${n} (UTC)`,...a,`* **By:** sglint ${e}, with ${x(S(i).length,"policy","policies")}`,`
**${G(i)}** ${X}
${c}`].join(`
`)}var Gn=e=>e.map(n=>`; ${g(n)} is declared elsewhere, and only its rules here are judged`).join(""),A=(e,n)=>n===""?"":`## ${e}

${n}`,N=e=>e.map(n=>`* ${n}
`).join("");function ie(e,n){if(n.length===0)return"";let t=r=>`| ${r.join(" | ")} |
`;return[t(e),t(e.map(()=>"---")),...n.map(t)].join("")}function Zn(e){return ie(["clause","asks that","verdict","why"],e.clauses.map(n=>[f(n.clause.id),f(n.clause.title),Ge(n),f(w(n,e))]))}var Ge=({verdict:e})=>e==="pass"||e.startsWith("not-")?C[e]:`**${C[e]}**`;function Qn(e,n,t){let{clause:r,verdict:o,policies:i}=e,s=r.assessable?[`*What a configuration shows of it:* ${f(r.reason)}
`]:[],a=ie(["policy","verdict","judged","evidence"],i.map(c=>[g(c.policy.id),Ge(c),f(Q(c)),Xn(c,n)]));return[`### ${f(r.id)}: ${C[o]}
`,`${f(r.title)}. ${f(w(e,t))}
`,...s,...a===""?[]:[a]].join(`
`)}function Xn({policy:e},n){let t=n.filter(({first:r})=>W(r.policy,e));return t.length===0?"none":t.map(({id:r})=>r).join(", ")}function et({id:e,input:n,clauses:t,first:r,others:o,attachedTo:i},s){let{policy:a,verdict:c,severity:l,message:m,span:u,witness:p,related:h,remedy:O,next:I}=r,P=q(r),E=[`**Policy:** ${g(a.id)} (${l})`,`**Clauses:** ${t.map(f).join(", ")||"none"}`,`**Resource:** ${g(r.address)}${o.length===0?"":`, and ${f($(o))}`}`,...i.length===0?[]:[`**Concerns:** ${f($(i))}`],`**Place:** ${g(b(u))}${s?` (${g(n)})`:""}`,...p?[`**${c==="fail"?"Flow that proves it":"Flow that may be let in"}:** ${g(K(p))}`]:[],...h.map(F=>`**See:** ${f(F.message)} (${g(b(F.span))})`),...I===void 0?[]:[`**Next:** ${f(I)}`],`**${I===void 0?"What to do":"If it is so"}:** ${f(U(O))}`];return[`### ${e}: ${f(a.title)}: ${c==="fail"?"fail":"open"}
`,`${f(m)}
`,...P===void 0?[]:[`${nt(P)}
`],N(E)].join(`
`)}var nt=e=>e.replace(/^/gm,"    ");function tt(e){return ie(["no.","clauses","policy","accepted","place","reason","by","until"],e.map(({id:n,clauses:t,first:r,others:o,accepted:i})=>[n,t.map(f).join(", "),g(r.policy.id),`${f(r.message)}${o.length===0?"":` The same for ${f($(o))}.`}`,g(b(r.span)),f(i?.reason??""),i?.owner===void 0?`${i?.by}`:`${f(i.owner)} (${i.by})`,i?.until===void 0?"no end":f(i.until)]))}var rt=({policy:e,message:n,span:t})=>`${g(b(t))}: ${f(n)} (${g(e.id)})`;function ot(e){let n=S(e.clauses),t=n.some(({changes:s})=>s.length>0),r=n.map(({policy:s,askedBy:a,changes:c})=>[g(s.id),f(s.title),s.severity,ne[a],g(`${s.origin.from}:${s.origin.line}`),...t?[c.map(f).join(" ")]:[]]),o=["policy","requires","severity","asked for by","from",...t?["notes"]:[]],i=te(e);return[ie(o,r),...i===void 0?[]:[`${f(i)}
`]].join(`
`)}var it=()=>k.map(e=>`**${C[e]}**: ${f(_[e])}.`);var Ze={markdown:{summary:"a document that is read as it is, or as a page of GitHub or GitLab",render:qe},json:{summary:"the same for programs (sglint schema compliance)",render:Ue},html:{summary:"one page for browsers, screen readers and paper that loads nothing",render:We}},st=Object.keys(Ze);0&&(module.exports={complianceFormatNames,complianceFormats});
