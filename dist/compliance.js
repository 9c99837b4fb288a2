"use strict";var se=Object.defineProperty;var tt=Object.getOwnPropertyDescriptor;var nt=Object.getOwnPropertyNames;var rt=Object.prototype.hasOwnProperty;var ot=(e,t)=>{for(var n in t)se(e,n,{get:t[n],enumerable:!0})},it=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of nt(t))!rt.call(e,o)&&o!==n&&se(e,o,{get:()=>t[o],enumerable:!(r=tt(t,o))||r.enumerable});return e};var st=e=>it(se({},"__esModule",{value:!0}),e);var nn={};ot(nn,{complianceFormatNames:()=>tn,complianceFormats:()=>Ge});module.exports=st(nn);var F={fail:"at least one finding of a policy that speaks of it counts",open:"a policy that speaks of it cannot be decided from what is known, or a part of the input could not be judged",exception:"all that was found is accepted, with a reason or for addresses that the configuration trusts",pass:"policies that speak of it judged something here, and found nothing","not-assessed":"no policy speaks of it, or there is nothing here that those would judge: this is no pass","not-assessable":"no configuration can show it: somebody has to look elsewhere"},S=Object.keys(F);var he=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|(?<=##[a-z]*)\[/gi;function h(e){return e.replace(he,t=>t===`
`?"\\n":t==="\r"?"\\r":`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`)}function ae(e){return`${JSON.stringify(e,void 0,2).replace(he,n=>n===`
`?n:`\\u${n.charCodeAt(0).toString(16).padStart(4,"0")}`)}
`}var ye=new WeakMap;function _(e,t){let n=ve(e),r=0,o=n.length-1;for(;r<o;){let i=r+o+1>>1;(n[i]??0)<=t?r=i:o=i-1}return{line:r+1,column:Math.min(t,e.text.length)-(n[r]??0)+1}}function be(e,t){let n=ve(e),r=n[t-1];if(r===void 0)return"";let o=n[t]??e.text.length;return e.text.slice(r,o).replace(/\r?\n$|\r$/,"")}function ve(e){let t=ye.get(e);if(t)return t;let n=[0];for(let r=e.text.indexOf(`
`);r>=0;r=e.text.indexOf(`
`,r+1))n.push(r+1);return ye.set(e,n),n}function j(e){let t=_(e.source,e.start),n=_(e.source,Math.max(e.start,e.end));return{file:e.source.path,startLine:t.line,startColumn:t.column,endLine:n.line,endColumn:n.column}}function y(e){let{file:t,startLine:n,startColumn:r}=j(e);return e.source.virtual||e.end===0?h(t):`${h(t)}:${n}:${r}`}function D({level:e,message:t,span:n}){return n?`${e}: ${y(n)}: ${h(t)}`:`${e}: ${h(t)}`}var b=class{markup;constructor(t){this.markup=t}};function d(e,...t){return new b(e.map((n,r)=>r===0?n:xe(t[r-1])+n).join(""))}function xe(e){return e===void 0?"":e instanceof b?e.markup:typeof e=="object"?e.map(({markup:t})=>t).join(""):dt(String(e))}var at={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},dt=e=>h(e).replace(/[&<>"']/g,t=>at[t]??""),L=(e,t)=>new b(e.map(({markup:n})=>n).join(xe(t)));var V=()=>require("node:crypto");function we({title:e,style:t,script:n,body:r}){let o=n===void 0?"":`; script-src '${$e(n)}'`,i=`default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${$e(t)}'${o}`,{markup:s}=d`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new b(i)}">
<title>${e}</title>
<style>${new b(t)}</style>
</head>
<body>
${r}
${n===void 0?void 0:new b(`<script>${n}</script>
`)}</body>
</html>
`;return s}var $e=e=>`sha256-${V().createHash("sha256").update(e).digest("base64")}`;var W=(e,t)=>e.id===t.id&&e.origin.from===t.origin.from;function de(e,t){if(e===t)return[];if(t.length===0)return e;let n=[],r=0;for(let o of e){let{start:i}=o;for(;r<t.length;r++){let s=t[r];if(!(s.end<=i)){if(s.start>=o.end)break;if(i<s.start&&n.push({start:i,end:s.start}),s.end>=o.end){i=o.end;break}i=s.end}}i<o.end&&n.push({start:i,end:o.end})}return n}function Se(e,t){return e===t?!0:e.length===t.length&&e.every((n,r)=>n.start===t[r]?.start&&n.end===t[r]?.end)}var An={ipv4:{bits:32,everything:[{start:0,end:2**32}]},ipv6:{bits:128,everything:[{start:0n,end:1n<<128n}]}};var ft=Array.from({length:129},(e,t)=>1n<<BigInt(128-t)),kn=ft.map(e=>(1n<<128n)-e);function Ae(e,t){for(let n=0;n<e.length;n++){let{ports:r}=e[n],o=t[Ie(t,r.start)];if(o!==void 0&&o.ports.start<r.end)return!0}return!1}function ke(e,t){let n=[];for(let{ports:r,peers:o}of e){let{start:i}=r;for(let s=Ie(t,i);s<t.length;s++){let a=t[s];if(a.ports.start>=r.end)break;i<a.ports.start&&le(n,i,a.ports.start,o);let c=Math.max(i,a.ports.start),l=Math.min(r.end,a.ports.end);le(n,c,l,de(o,a.peers)),i=l}le(n,i,r.end,o)}return n}function le(e,t,n,r){if(t>=n||r.length===0)return;let o=e.at(-1);o&&o.ports.end===t&&Se(o.peers,r)?e[e.length-1]={ports:{start:o.ports.start,end:n},peers:r}:e.push({ports:{start:t,end:n},peers:r})}function Ie(e,t){let n=0,r=e.length;for(;n<r;){let o=n+r>>1;e[o].ports.end<=t?n=o+1:r=o}return n}function mt(e,t){let n=0;for(;n<e.length&&e[n].rank<t;)n++;return e[n]?.rank===t?e[n]:void 0}function J(e,t){return ht(e,gt,t)}function gt({rank:e,slabs:t},n){let r=mt(n,e);return r!==void 0&&Ae(t,r.slabs)?ke(t,r.slabs):t}var z=e=>e.length===0;function ht(e,t,n){let r;for(let o=0;o<e.length;o++){let i=e[o],s=t(i,n);s!==i.slabs&&(r??=e.slice(0,o)),s.length>0&&r?.push(s===i.slabs?i:{...i,slabs:s})}return r??e}function Pe({peers:e}){return e.some(yt)}var yt=e=>Ce(e).sensitive||e.kind==="prefix-list"&&e.entries.sensitive===!0;function Te(e){let{direction:t,action:n,priority:r,protocol:o,ports:i}=e;return t.sensitive||n.sensitive||r.sensitive||o.sensitive||i.sensitive||Pe(e)}function Ce(e){switch(e.kind){case"cidr":return e.block;case"security-group":return e.group;case"prefix-list":return e.list}}function K({direction:e,protocol:t,port:n,peer:r}){return`${e} ${t}${n===void 0?"":`/${n}`} ${e==="ingress"?"from":"to"} ${r}`}var vt=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}`,U=e=>xt(vt(e)),xt=e=>/[.!?]$/.test(e)?e:`${e}.`;function Y(e,t=3){let n=e.length>t?[...e.slice(0,t),`${e.length-t} more`]:e;return n.length<=1?n.join(""):`${n.slice(0,-1).join(", ")} and ${n.at(-1)}`}var $t=240;function wt(e){let{line:t,column:n}=_(e.source,e.start),r=be(e.source,t);if(r.length>$t||!/[\p{L}\p{N}]/u.test(r))return;let o=Math.max(1,Math.min(e.end-e.start,r.length-n+1));return{line:t,before:ce(r.slice(0,n-1)),marked:ce(r.slice(n-1,n-1+o)),after:ce(r.slice(n-1+o))}}function je(e){let t=wt(e);if(t===void 0)return;let{line:n,before:r,marked:o,after:i}=t,s=`${n} | `;return[`${s}${r}${o}${i}`,`${" ".repeat(s.length-2)}| ${" ".repeat(r.length)}${"^".repeat(Math.max(1,o.length))}`].join(`
`)}var ce=e=>h(e.replace(/\t/g,"  "));var q=e=>St(e)?je(e.span):void 0,St=({span:e,rule:t,isPlaceSecret:n})=>At(e)&&!n&&!(t&&Te(t)),At=({source:e})=>/\.(tf|tofu|tfvars)(\.json)?$/.test(e.path);function Oe(e){let t=new Map;for(let n of e){let{source:r,start:o,end:i}=n.span,s=[n.policy.id,n.verdict,n.severity,r.path,o,i].join(`
`),a=t.get(s);a?a.push(n):t.set(s,[n])}return[...t.values()].map(kt)}function kt(e){let t=e.reduce((o,i)=>!z(J(i.region,o.region))&&z(J(o.region,i.region))?i:o),n=({region:o,isSecret:i})=>!i&&!t.isSecret&&!z(J(o,t.region)),r=e.filter(o=>o!==t);return{first:t,addresses:r.map(({address:o})=>o),others:r.map(o=>`${o.address}${n(o)?" (for other traffic)":""}`),attachedTo:[...new Set(e.flatMap(({attachedTo:o})=>o))]}}var pe=5;function A(e){let t=e.slice(0,pe).join(", ");return e.length>pe?`${t} and ${e.length-pe} more`:t}var I={fail:"fail",open:"open",exception:"exception",pass:"pass","not-assessed":"not assessed","not-assessable":"not assessable"},It={fail:["fails","fail"],open:["cannot be decided","cannot be decided"],exception:["rests on exceptions","rest on exceptions"],pass:["passes","pass"],"not-assessed":["is not assessed","are not assessed"],"not-assessable":["is not assessable","are not assessable"]};function M(e){let t=n=>e.filter(({verdict:r})=>r===n).length;return Object.fromEntries(S.map(n=>[n,t(n)]))}function G(e){let t=M(e),n=S.flatMap(r=>{let o=t[r];return o===0?[]:[`${o} ${It[r][o===1?0:1]}`]});return`Of ${v(e.length,"clause")}, ${Y(n,n.length)}.`}var v=(e,t,n=`${t}s`)=>`${e} ${e===1?t:n}`,Pt={hcl:"configuration",plan:"plan",state:"state"},Z=({kind:e,groups:t,rules:n})=>`${Pt[e]}, ${v(t.length,"security group")}, ${v(n,"rule")}`;function Q({policy:{check:e},scope:{groups:t,rules:n,resources:r}}){if(e.judges!=="resources")return t+n===0?"no security group to judge":`${v(t,"security group")}, ${v(n,"rule")}`;let o=e.resourceTypes?.join(" or ")??"network interface";return r===0?`no ${o} to judge`:`${o}: ${r}`}function x({clause:e,verdict:t,policies:n,waysAround:r},{gaps:o}){switch(t){case"fail":return`${fe(n,"fail","finding")}${Re(n)}.`;case"open":return[...n.some(({counts:i})=>i.open>0)?[`Cannot be decided: ${fe(n,"open","finding")}${Re(n)}.`]:[],...new Set(n.flatMap(({scope:i})=>i.doubts)),...r,...o.length>0?["A part of the input could not be judged."]:[]].join(" ");case"exception":return n.some(({counts:i})=>i.exception>0)?`${fe(n,"exception","accepted finding")}.`:"A part that nobody can look into is accepted.";case"pass":return`Nothing found by ${ue(n,"pass")}${Tt(n)}.`;case"not-assessed":return n.length===0?"No policy speaks of it.":`There is nothing here to judge by ${ue(n,"not-assessed")}.`;case"not-assessable":return e.reason}}function fe(e,t,n){let r=e.filter(({counts:i})=>i[t]>0),o=r.reduce((i,{counts:s})=>i+s[t],0);return`${v(o,n)} of ${Y(r.map(({policy:i})=>i.id),Ee)}`}function Re(e){let t=e.reduce((n,{counts:r})=>n+r.exception,0);return t===0?"":`; ${t} more ${t===1?"is":"are"} accepted`}var ue=(e,t)=>Y(e.filter(({verdict:n})=>n===t).map(({policy:n})=>n.id),Ee),Ee=4;function Tt(e){let t=ue(e,"not-assessed");return t===""?"":`; there is nothing here to judge by ${t}`}var X="A verdict is about the part of a clause that a configuration shows; which part that is stands under the clause.",ee=["A pass shows that nothing was found in that part, and not that the clause is met. Clauses are paraphrased; the text of the standard counts.","It is about the inputs named at its top, and about nothing that is done elsewhere: in the console, by other configurations, inside of machines.","It judges by the policies that come with sglint for the framework, as they are shipped, and by those of the configuration that carry its clauses. What a configuration switches off is judged all the same; to accept a finding, it has to say why, in an exception or a comment.","Addresses of resources, files and lines are those of Terraform. A value that Terraform holds as sensitive is judged, and shown as (sensitive)."];function $(e){return[...new Map(e.flatMap(({policies:t})=>t.map(n=>[n.policy,n]))).values()]}var te={framework:"the framework only",configuration:"the configuration only",both:"both"};function ne({framework:e,clauses:t}){if($(t).some(({askedBy:n})=>n==="framework"))return`What only the framework asks for is not in force in the configuration: with "extends: [sglint:${e.id}]" in .sglint.yaml, sglint lint judges by it, too.`}var Ct={fail:"\u2717",open:"?",exception:"!",pass:"\u2713","not-assessed":"\u2013","not-assessable":"\u2013"},P=e=>d`<span class="verdict ${e}"><span aria-hidden="true">${Ct[e]}</span> ${I[e]}</span>`;function Ne(e,t,n){let{clause:r,verdict:o,policies:i}=e,s=t.anchors.get(r.id)??"",a=r.assessable?d`<p class="shows"><i>What a configuration shows of it:</i> ${r.reason}</p>`:void 0;return d`
<section class="clause ${o}" id="${s}" aria-labelledby="${s}-name">
<h3 id="${s}-name">${r.id} ${P(o)}</h3>
<p><strong>${r.title}.</strong></p>
<p>${x(e,n)}</p>
${a}
${i.length===0?void 0:jt(e,t)}
</section>`}function jt({clause:e,policies:t},{all:n}){let r=t.map(o=>d`
<tr><th scope="row"><code>${o.policy.id}</code><span class="note">${o.policy.title}</span></th>
<td class="verdict-cell">${P(o.verdict)}</td><td>${Q(o)}</td><td class="refs">${Ot(o,n)}</td></tr>`);return d`<table>
<caption class="unseen">What the policies for ${e.id} say</caption>
<thead><tr><th scope="col">Policy</th><th scope="col">Verdict</th><th scope="col">Judged</th><th scope="col">Evidence</th></tr></thead>
<tbody>${r}</tbody>
</table>`}function Ot({policy:e},t){let n=t.filter(({first:r})=>W(r.policy,e));return n.length===0?d`none`:L(n.map(({id:r})=>d`<a href="#${r}">${r}</a>`)," ")}var Fe=(e,{anchors:t})=>e.length===0?d`none`:L(e.map(n=>d`<a class="number" href="#${t.get(n)??""}">${n}</a>`),", ");function _e(e,t){let{id:n,input:r,clauses:o,first:i,others:s,attachedTo:a}=e,{severalInputs:c}=t,{policy:l,verdict:m,severity:f,message:g,span:R,witness:T,related:w,remedy:H,next:E}=i,N=q(i),Ze=s.length===0?"":`, and ${A(s)}`,Qe=[["Policy",[d`<code>${l.id}</code> (${f})`]],["Clauses",[Fe(o,t)]],["Resource",[d`<code>${i.address}</code>${Ze}`]],["Concerns",a.length===0?[]:[d`${A(a)}`]],["Place",[d`<code>${y(R)}</code>${c?d` (<code>${r}</code>)`:void 0}`]],[m==="fail"?"Flow that proves it":"Flow that may be",T?[d`<code>${K(T)}</code>`]:[]],["See",w.map(C=>d`${C.message} (<code>${y(C.span)}</code>)`)],["Next",E===void 0?[]:[d`${E}`]],[E===void 0?"What to do":"If it is so",[d`${U(H)}`]]];return d`
<section class="finding ${m}" id="${n}" aria-labelledby="${n}-name">
<h3 id="${n}-name">${n} ${P(m)} ${l.title}</h3>
<p>${g}</p>
${N===void 0?void 0:Rt(N)}
<dl>${Qe.filter(([,C])=>C.length>0).map(([C,Xe])=>d`<dt>${C}</dt>${Xe.map(et=>d`<dd>${et}</dd>`)}`)}</dl>
</section>`}var Rt=e=>d`<pre>${L(e.split(`
`).map(t=>d`${t}`),new b(`
`))}</pre>`;function Me(e,t){if(e.length===0)return;let n=e.map(({id:r,clauses:o,first:i,others:s,accepted:a})=>{let c=s.length===0?"":` The same for ${A(s)}.`,l=a?.owner===void 0?void 0:d`${a.owner}, `;return d`
<tr id="${r}"><th scope="row">${r}</th><td>${Fe(o,t)}</td>
<td>${i.message}${c}<span class="note"><code>${i.policy.id}</code> at <code>${y(i.span)}</code></span></td>
<td>${a?.reason}</td><td>${l}${a?.by}</td><td class="number">${a?.until??"no end"}</td></tr>`});return d`<div class="scroll" tabindex="0" role="region" aria-labelledby="exceptions"><table class="wide">
<caption class="unseen">Findings that are accepted</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Clauses</th><th scope="col">Accepted</th><th scope="col">Reason</th><th scope="col">By</th><th scope="col">Until</th></tr></thead>
<tbody>${n}</tbody>
</table></div>`}var Be=e=>e.length===0?void 0:d`<ul class="others">${e.map(({message:t,span:n,policy:r})=>d`<li><code>${y(n)}</code>: ${t} (<code>${r.id}</code>)</li>`)}</ul>`;function He(e){let t=$(e.clauses),n=t.some(({changes:i})=>i.length>0),r=t.map(({policy:i,askedBy:s,changes:a})=>d`
<tr><th scope="row"><code>${i.id}</code><span class="note">${i.origin.from}:${i.origin.line}</span></th><td>${i.title}</td><td>${i.severity}</td>
<td>${te[s]}</td>${n?d`<td>${a.join(" ")}</td>`:void 0}</tr>`),o=ne(e);return d`<div class="scroll" tabindex="0" role="region" aria-labelledby="policies"><table class="wide">
<caption class="unseen">The policies that were judged by</caption>
<thead><tr><th scope="col">Policy</th><th scope="col">Requires</th><th scope="col">Severity</th><th scope="col">Asked for by</th>${n?d`<th scope="col">Notes</th>`:void 0}</tr></thead>
<tbody>${r}</tbody>
</table></div>${o===void 0?void 0:d`<p class="shows">${o}</p>`}`}function re(e){return[...De("F",e.filter(({accepted:t})=>t===void 0)),...De("E",e.filter(({accepted:t})=>t!==void 0))]}function De(e,t){let n=new Map;for(let o of t){let i=JSON.stringify([o.input,o.accepted]),s=n.get(i);s?s.push(o):n.set(i,[o])}return[...n.values()].flatMap(o=>{let{input:i,accepted:s}=o[0];return Oe(o.map(({finding:a})=>a)).map(a=>{let c=o.find(({finding:l})=>l===a.first)?.clauses??[];return{...a,input:i,accepted:s,clauses:c}})}).map((o,i)=>({...o,id:`${e}${i+1}`}))}var me=`
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
`,Rr=`${me}.group h3 code { font-size: 1.1rem; font-weight: 700; }
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
`;var Le=`${me}
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
`;function Ve(e){let{assessment:t,changes:n,diagnostics:r,told:o}=e,{clauses:i,evidence:s,framework:a}=t,c={all:re(s),severalInputs:e.inputs.length>1,anchors:new Map(i.map(({clause:f},g)=>[f.id,`c${g+1}`]))},l=c.all.filter(({accepted:f})=>f===void 0),m=c.all.filter(({accepted:f})=>f!==void 0);return we({title:`Compliance report: ${a.title}`,style:Le,body:d`<a class="skip" href="#clauses">Skip to the clauses</a>
${Et(e)}
<main>
${Nt(e,c)}
<section aria-labelledby="clauses"><h2 id="clauses">Clause by clause</h2>
${i.map(f=>Ne(f,c,t))}
</section>
${B("findings","Findings",l.length>0&&d`${l.map(f=>_e(f,c))}`)}
${B("exceptions","Exceptions",m.length+o.length>0&&d`${Me(m,c)}${Be(o)}`)}
${B("policies","Policies",$(i).length>0&&He(t))}
${B("changes","What the configuration says otherwise",n.length>0&&ge(n))}
${B("remarks","Remarks on the input",r.length>0&&ge(r.map(D)))}
</main>
${_t()}`})}var B=(e,t,n)=>n===!1?void 0:d`<section aria-labelledby="${e}"><h2 id="${e}">${t}</h2>
${n}
</section>`,ge=e=>d`<ul class="others">${e.map(t=>d`<li>${t}</li>`)}</ul>`;function Et({toolVersion:e,date:t,assessment:n,inputs:r}){let{framework:o,clauses:i}=n,s=r.map(a=>{let c=a.elsewhere.map(l=>d`; <code>${l}</code> is declared elsewhere, and only its rules here are judged`);return d`<dd><code>${a.path}</code> (${Z(a)})${c}</dd>`});return d`<header>
<p class="kind">Compliance report</p>
<h1>${o.title}</h1>
<dl class="about-it">
<dt>Framework</dt><dd><code>${o.id}</code></dd>
<dt>As of</dt><dd>${t} (UTC)</dd>
<dt>Judged</dt>${s}
<dt>By</dt><dd>sglint ${e}, with ${v($(i).length,"policy","policies")}</dd>
</dl>
</header>`}function Nt({assessment:e},{anchors:t}){let{clauses:n,gaps:r}=e,o=M(n),i=S.map(a=>d`<li${o[a]===0?d` class="none"`:void 0}><b>${o[a]}</b> ${P(a)}</li>`),s=r.length===0?void 0:d`<div class="warning"><p><strong>This report is not complete.</strong> No clause passes, because of this:</p>${ge(r)}</div>`;return d`<section aria-labelledby="summary"><h2 id="summary">Summary</h2>
<p class="headline">${G(n)}</p>
<p class="shows">${X}</p>
<ul class="tally" aria-label="Clauses by verdict">${i}</ul>
${s}
<div class="scroll" tabindex="0" role="region" aria-labelledby="summary"><table class="wide">
<caption class="unseen">Every clause with its verdict</caption>
<thead><tr><th scope="col">Clause</th><th scope="col">Asks that</th><th scope="col">Verdict</th><th scope="col">Why</th></tr></thead>
<tbody>${n.map(a=>Ft(a,e,t.get(a.clause.id)??""))}</tbody>
</table></div>
</section>`}var Ft=(e,t,n)=>d`
<tr><th scope="row" class="number"><a href="#${n}">${e.clause.id}</a></th><td>${e.clause.title}</td>
<td class="verdict-cell">${P(e.verdict)}</td><td>${x(e,t)}</td></tr>`;function _t(){let e=S.map(t=>d`<li>${P(t)} ${F[t]}.</li>`);return d`<footer>
<h2>How to read this report</h2>
<ul class="legend">${e}</ul>
<ul class="others">${ee.map(t=>d`<li>${t}</li>`)}</ul>
</footer>`}function We({policy:e,address:t,rule:n,traffic:r,about:o}){let i=n===void 0?r[0]?.direction??o??"":"";return Mt("v1",e.id,t,i)}var Mt=(...e)=>V().createHash("sha256").update(e.join(`
`)).digest("hex").slice(0,32);function oe(e,t){let{policy:n,severity:r,verdict:o,message:i,remedy:s,address:a,group:c,span:l,related:m,attachedTo:f,traffic:g,witness:R,unknown:T}=e;return{policy:n.id,severity:r,verdict:o,message:i,remedy:s,address:a,group:c?.address??null,location:j(l),related:m.map(w=>({message:w.message,location:j(w.span)})),attachedTo:f,traffic:g,witness:R??null,unknown:T,fingerprint:We(e),fix:null,suppressed:t?Bt(t):null}}var Bt=({by:e,reason:t,until:n,owner:r})=>({by:e,reason:t,until:n??null,owner:r??null});function Je({level:e,message:t,span:n}){return{level:e,message:t,location:n?j(n):null}}function Ke(e){let{toolVersion:t,date:n,assessment:r,inputs:o,changes:i,told:s,diagnostics:a}=e,{framework:c,clauses:l,evidence:m,gaps:f}=r;return ae({version:1,tool:{name:"sglint",version:t},date:n,framework:{id:c.id,title:c.title},inputs:o,clauses:l.map(g=>Ht(g,r)),findings:m.filter(({accepted:g})=>g===void 0).map(ze),exceptions:m.filter(({accepted:g})=>g!==void 0).map(ze),suppressions:s.map(g=>oe(g)),gaps:f,changes:i,diagnostics:a.map(Je),summary:{clauses:l.length,...M(l)}})}function Ht(e,t){let{clause:n,verdict:r,policies:o}=e,{id:i,title:s,assessable:a,reason:c}=n;return{id:i,title:s,assessable:a,shows:c,verdict:r,because:x(e,t),policies:o.map(Dt)}}function Dt({policy:e,askedBy:t,changes:n,verdict:r,scope:{doubts:o,...i},counts:s}){let{id:a,title:c,severity:l,origin:m}=e;return{policy:a,title:c,severity:l,from:`${m.from}:${m.line}`,askedBy:t,changes:n,verdict:r,judged:i,doubts:o,...s}}var ze=({finding:e,accepted:t,input:n,clauses:r})=>({input:n,clauses:r,...oe(e,t)});var Lt="&#8203;",Ue="\u200B",Vt=/[@#!~%&$^](?=[\w"])|\bGH(?=-\d)|\bwww(?=\.)|:(?=\/\/)/gi,p=e=>h(e).replace(Vt,`$&${Ue}`).replace(/[&<>$]/g,t=>Wt[t]??"").replace(/[\\`*[\]|~]/g,"\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,"\\_").replace(/^[-+=#]/,"\\$&").replace(/^(\d+)([.)])(?=\s|$)/,"$1\\$2").replaceAll(Ue,Lt),Wt={"&":"&amp;","<":"&lt;",">":"&gt;",$:"&dollar;"};function u(e){let t=h(e);return t.trim()===""?"":/[`|]/.test(t)||t.endsWith("\\")?`<code>${t.replace(/[^\p{L}\p{N} ]/gu,n=>`&#${n.codePointAt(0)};`)}</code>`:`\`${t}\``}function Ye(e){let{assessment:t,told:n}=e,{clauses:r,evidence:o}=t,i=re(o),s=i.filter(({accepted:l})=>l===void 0),a=i.filter(({accepted:l})=>l!==void 0);return[Jt(e),k("Summary",Kt(t)),k("Clause by clause",r.map(l=>Ut(l,i,t)).join(`
`)),k("Findings",s.map(l=>qt(l,e.inputs.length>1)).join(`
`)),k("Exceptions",[Zt(a),O(n.map(Qt))].filter(Boolean).join(`
`)),k("Policies",Xt(t)),k("What the configuration says otherwise",O(e.changes.map(p))),k("Remarks on the input",O(e.diagnostics.map(l=>p(D(l))))),k("How to read this report",O([...en(),...ee.map(p)]))].filter(l=>l!=="").join(`
`)}function Jt({toolVersion:e,date:t,assessment:n,inputs:r}){let{framework:o,clauses:i,gaps:s}=n,a=r.map(l=>`* **Judged:** ${u(l.path)} (${Z(l)})${zt(l.elsewhere)}`),c=s.length===0?"":`
**This report is not complete.** No clause passes, because of this:

${O(s.map(p))}`;return[`# Compliance report: ${p(o.title)}
`,`* **Framework:** ${u(o.id)}`,`* **As of:** ${t} (UTC)`,...a,`* **By:** sglint ${e}, with ${v($(i).length,"policy","policies")}`,`
**${G(i)}** ${X}
${c}`].join(`
`)}var zt=e=>e.map(t=>`; ${u(t)} is declared elsewhere, and only its rules here are judged`).join(""),k=(e,t)=>t===""?"":`## ${e}

${t}`,O=e=>e.map(t=>`* ${t}
`).join("");function ie(e,t){if(t.length===0)return"";let n=r=>`| ${r.join(" | ")} |
`;return[n(e),n(e.map(()=>"---")),...t.map(n)].join("")}function Kt(e){return ie(["clause","asks that","verdict","why"],e.clauses.map(t=>[p(t.clause.id),p(t.clause.title),qe(t),p(x(t,e))]))}var qe=({verdict:e})=>e==="pass"||e.startsWith("not-")?I[e]:`**${I[e]}**`;function Ut(e,t,n){let{clause:r,verdict:o,policies:i}=e,s=r.assessable?[`*What a configuration shows of it:* ${p(r.reason)}
`]:[],a=ie(["policy","verdict","judged","evidence"],i.map(c=>[u(c.policy.id),qe(c),p(Q(c)),Yt(c,t)]));return[`### ${p(r.id)}: ${I[o]}
`,`${p(r.title)}. ${p(x(e,n))}
`,...s,...a===""?[]:[a]].join(`
`)}function Yt({policy:e},t){let n=t.filter(({first:r})=>W(r.policy,e));return n.length===0?"none":n.map(({id:r})=>r).join(", ")}function qt({id:e,input:t,clauses:n,first:r,others:o,attachedTo:i},s){let{policy:a,verdict:c,severity:l,message:m,span:f,witness:g,related:R,remedy:T,next:w}=r,H=q(r),E=[`**Policy:** ${u(a.id)} (${l})`,`**Clauses:** ${n.map(p).join(", ")||"none"}`,`**Resource:** ${u(r.address)}${o.length===0?"":`, and ${p(A(o))}`}`,...i.length===0?[]:[`**Concerns:** ${p(A(i))}`],`**Place:** ${u(y(f))}${s?` (${u(t)})`:""}`,...g?[`**${c==="fail"?"Flow that proves it":"Flow that may be let in"}:** ${u(K(g))}`]:[],...R.map(N=>`**See:** ${p(N.message)} (${u(y(N.span))})`),...w===void 0?[]:[`**Next:** ${p(w)}`],`**${w===void 0?"What to do":"If it is so"}:** ${p(U(T))}`];return[`### ${e}: ${p(a.title)}: ${c==="fail"?"fail":"open"}
`,`${p(m)}
`,...H===void 0?[]:[`${Gt(H)}
`],O(E)].join(`
`)}var Gt=e=>e.replace(/^/gm,"    ");function Zt(e){return ie(["no.","clauses","policy","accepted","place","reason","by","until"],e.map(({id:t,clauses:n,first:r,others:o,accepted:i})=>[t,n.map(p).join(", "),u(r.policy.id),`${p(r.message)}${o.length===0?"":` The same for ${p(A(o))}.`}`,u(y(r.span)),p(i?.reason??""),i?.owner===void 0?`${i?.by}`:`${p(i.owner)} (${i.by})`,i?.until===void 0?"no end":p(i.until)]))}var Qt=({policy:e,message:t,span:n})=>`${u(y(n))}: ${p(t)} (${u(e.id)})`;function Xt(e){let t=$(e.clauses),n=t.some(({changes:s})=>s.length>0),r=t.map(({policy:s,askedBy:a,changes:c})=>[u(s.id),p(s.title),s.severity,te[a],u(`${s.origin.from}:${s.origin.line}`),...n?[c.map(p).join(" ")]:[]]),o=["policy","requires","severity","asked for by","from",...n?["notes"]:[]],i=ne(e);return[ie(o,r),...i===void 0?[]:[`${p(i)}
`]].join(`
`)}var en=()=>S.map(e=>`**${I[e]}**: ${p(F[e])}.`);var Ge={markdown:{summary:"a document that is read as it is, or as a page of GitHub or GitLab",render:Ye},json:{summary:"the same for programs (sglint schema compliance)",render:Ke},html:{summary:"one page for browsers, screen readers and paper that loads nothing",render:Ve}},tn=Object.keys(Ge);0&&(module.exports={complianceFormatNames,complianceFormats});
