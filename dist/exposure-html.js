"use strict";var ne=Object.defineProperty;var It=Object.getOwnPropertyDescriptor;var $t=Object.getOwnPropertyNames;var Tt=Object.prototype.hasOwnProperty;var At=(e,t)=>{for(var n in t)ne(e,n,{get:t[n],enumerable:!0})},Mt=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of $t(t))!Tt.call(e,o)&&o!==n&&ne(e,o,{get:()=>t[o],enumerable:!(r=It(t,o))||r.enumerable});return e};var jt=e=>Mt(ne({},"__esModule",{value:!0}),e);var br={};At(br,{exposureAsHtml:()=>fr});module.exports=jt(br);var re=()=>require("node:crypto");var Ut=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;function y(e){return e.replace(Ut,t=>t===`
`?"\\n":t==="\r"?"\\r":`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`)}var Ee=new WeakMap;function oe(e,t){let n=Nt(e),r=0,o=n.length-1;for(;r<o;){let i=r+o+1>>1;(n[i]??0)<=t?r=i:o=i-1}return{line:r+1,column:Math.min(t,e.text.length)-(n[r]??0)+1}}function Nt(e){let t=Ee.get(e);if(t)return t;let n=[0];for(let r=e.text.indexOf(`
`);r>=0;r=e.text.indexOf(`
`,r+1))n.push(r+1);return Ee.set(e,n),n}function N(e){let t=oe(e.source,e.start),n=oe(e.source,Math.max(e.start,e.end));return{file:e.source.path,startLine:t.line,startColumn:t.column,endLine:n.line,endColumn:n.column}}function $(e){let{file:t,startLine:n,startColumn:r}=N(e);return e.source.virtual||e.end===0?y(t):`${y(t)}:${n}:${r}`}function Ie({level:e,message:t,span:n}){return n?`${e}: ${$(n)}: ${y(t)}`:`${e}: ${y(t)}`}var w=class{markup;constructor(t){this.markup=t}};function c(e,...t){return new w(e.map((n,r)=>r===0?n:$e(t[r-1])+n).join(""))}function $e(e){return e===void 0?"":e instanceof w?e.markup:typeof e=="object"?e.map(({markup:t})=>t).join(""):Bt(String(e))}var Ct={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Bt=e=>y(e).replace(/[&<>"']/g,t=>Ct[t]??""),x=(e,t)=>new w(e.map(({markup:n})=>n).join($e(t)));var ie={internet:"Internet","prefix-list":"Prefix list",addresses:"Addresses not of the internet",group:"Security group",member:"Members",hidden:"Not the internet"};function se({openness:e,farEnd:t,certainty:n,peers:r}){let o=t==="member"&&r.length===0?"Own members":ie[t];return e==="open"?c`<strong class="badge open">${o}</strong>`:e==="perhaps"?c`<strong class="badge perhaps">${o}, perhaps</strong>`:c`<span class="badge">${o}${n==="possible"?", perhaps":""}</span>`}function C({peers:e,width:t},n){let r=x(e.map(o=>Dt(o,n)),", ");return t===""?r:c`${r} <span class="width">(${t})</span>`}function Dt({text:e,group:t},n){let r=t===void 0?void 0:n.get(t);return r===void 0?c`<code>${e}</code>`:c`<a href="#${r}"><code>${e}</code></a>`}function H(e){let t=e.certainty==="possible"?"perhaps":e.openness;return c`<li class="chip ${t}"><b>${e.traffic}</b>${ae(e,Ft)}${t==="perhaps"?c` <i>perhaps</i>`:void 0}</li>`}var Ft=3;function ae({services:e,openness:t},n){let r=e.slice(0,n).map(i=>Ht(i,t!=="closed")),o=e.length-r.length;return r.length===0?c``:c` ${x(r,", ")}${o>0?` and ${o} more`:""}`}function Ht({id:e,severity:t},n){return n&&(t==="critical"||t==="high")?c`${e} <em class="grave">${t}</em>`:c`${e}`}function Ae(e,t,n){let{id:r,unit:o}=e;return c`
<section class="group" id="${r}" aria-labelledby="${r}-name" data-name="${o.name}">
<h3 id="${r}-name">${o.kind==="interface"?"Interface with ":""}<code>${o.name}</code></h3>
<p class="facts">${Lt(o,Gt(e,n))}</p>
${Te(e,"ingress",t)}
${Te(e,"egress",t)}
</section>`}var le=({possible:e})=>e===void 0||e.length>0;function Lt(e,t){let{span:n,attachedTo:r,isPartial:o,kind:i,members:s,possible:a}=e,l=a===void 0?"which ones is not known here":a.join(", "),d=x(r.map(Et=>c`<code>${Et}</code>`),", "),u=r.length===0?t??c`Attached to nothing that is known here.`:c`Attached to ${d}.`,p=i==="interface"?` The rules of these ${s.length} groups count together here.`:"",g=o?c` <strong>Its other rules and its defaults are not known here.</strong>`:void 0,f=le(e)?c` <strong>Other groups may be attached there, too: ${l}.</strong>`:void 0;return c`At <code>${$(n)}</code>. ${u}${p}${f}${g}`}var ce=({unit:e},t)=>e.isTogetherOnly?t.filter(n=>n.unit.kind==="interface"&&n.unit.members.includes(e.name)):[];function Gt(e,t){let n=ce(e,t);if(n.length===0)return;let r=n.map(({id:o,unit:i})=>c`<a href="#${o}"><code>${i.name}</code></a>`);return c`It is attached together with other groups only: see ${x(r,", ")}.`}var Me={ingress:{title:"Lets in",preposition:"From",nothing:"It lets nothing in."},egress:{title:"Lets out",preposition:"To",nothing:"It lets nothing out."}};function Te({id:e,unit:t,rows:n},r,o){let{title:i,nothing:s}=Me[r],a=n.filter(l=>l.direction===r);if(a.length===0){let l=t.isPartial?`${s.slice(0,-1)} by the rules that are known here.`:s;return c`<h4>${i}</h4><p>${l}</p>`}return c`<h4 id="${e}-${r}">${i}</h4>
${Wt(a,r,o)}
${Vt(a,`${e}-${r}`,t.name,r,o)}`}function Wt(e,t,n){let r=new Map;for(let i of e){let s=[i.openness,i.farEnd,...i.peers.map(({text:a})=>a)].join(`
`);r.set(s,[...r.get(s)??[],i])}let o=[...r.values()].map(i=>{let[s]=i;return c`<div class="lane ${s.openness} item" data-who="${s.farEnd}" data-way="${t}">
<dt>${se(s)} ${C(s,n)}</dt>
<dd><ul class="chips">${i.map(H)}</ul></dd>
</div>`});return c`<dl class="map">${o}</dl>`}var Jt=12;function Vt(e,t,n,r,o){let{title:i,preposition:s}=Me[r],a=e.map((l,d)=>c`
<tr class="item ${l.openness}" data-who="${l.farEnd}" data-way="${r}">
<th scope="row" data-key="${d}">${se(l)} ${C(l,o)}</th>
<td data-key="${l.order}"><b>${l.traffic}</b></td>
<td>${ae(l,Jt)}</td>
<td>${l.certainty}${l.reasons.length>0?c`<ul class="reasons">${l.reasons.map(u=>c`<li>${u}</li>`)}</ul>`:void 0}</td>
<td><ul class="rules">${l.by.map(({name:u,place:p})=>c`<li><code>${u}</code>${p===void 0?void 0:c` <span class="place">${p}</span>`}</li>`)}</ul></td>
</tr>`);return c`<div class="scroll" tabindex="0" role="region" aria-labelledby="${t}"><table class="sortable">
<caption>${i}: every entry of ${n}</caption>
<thead><tr>
<th scope="col">${s}</th><th scope="col">Traffic</th><th scope="col">Services</th><th scope="col">Certainty</th><th scope="col">By</th>
</tr></thead>
<tbody>${a}</tbody>
</table></div>`}function de(e,t,n){if(n<=t)return Number.NaN;let r=0;for(let o=t;o<n;o++){let i=e.charCodeAt(o)-48;if(i<0||i>9)return Number.NaN;r=r*10+i}return r}function T(e){let t=e.filter(({start:r,end:o})=>r<o).sort((r,o)=>zt(r.start,o.start)),n=[];for(let r of t){let o=n.at(-1);o===void 0||o.end<r.start?n.push(r):o.end<r.end&&(n[n.length-1]={start:o.start,end:r.end})}return n}function L(e,t){return e===t||t.length===0?e:e.length===0?t:T([...e,...t])}function h(e,t){if(e===t)return e;let n=[],r=0,o=0;for(;;){let i=e[r],s=t[o];if(i===void 0||s===void 0)return n;let a=i.start<s.start?s.start:i.start,l=i.end<s.end?i.end:s.end;a<l&&n.push({start:a,end:l}),i.end<s.end?r++:o++}}function k(e,t){if(e===t)return[];if(t.length===0)return e;let n=[],r=0;for(let o of e){let{start:i}=o;for(;r<t.length;r++){let s=t[r];if(!(s.end<=i)){if(s.start>=o.end)break;if(i<s.start&&n.push({start:i,end:s.start}),s.end>=o.end){i=o.end;break}i=s.end}}i<o.end&&n.push({start:i,end:o.end})}return n}function G(e,t){return e===t?!0:e.length===t.length&&e.every((n,r)=>n.start===t[r]?.start&&n.end===t[r]?.end)}function W(e){let t=0n;for(let{start:n,end:r}of e)t+=BigInt(r)-BigInt(n);return t}var zt=(e,t)=>e<t?-1:e>t?1:0;var _={ipv4:{bits:32,everything:[{start:0,end:2**32}]},ipv6:{bits:128,everything:[{start:0n,end:1n<<128n}]}};function Ce(e){let t=e.indexOf("/"),n=t<0?e:e.slice(0,t),r=n.includes(":")?"ipv6":"ipv4",{bits:o}=_[r],i=t<0?o:Yt(e.slice(t+1));if(!(i===void 0||i>o))return r==="ipv4"?qt(n,i):Zt(n,i)}function Yt(e){if(e.length>3||e.length>1&&e.startsWith("0"))return;let t=de(e,0,e.length);return Number.isNaN(t)?void 0:t}function qt(e,t){let n=De(e);if(n===void 0)return;let r=2**(32-t),o=n-n%r;return{family:"ipv4",prefixLength:t,addresses:{start:o,end:o+r},canonical:o===n}}function Zt(e,t){let n=Qt(e);if(n===void 0)return;let r=Be[t]??1n,o=n&(Xt[t]??0n);return{family:"ipv6",prefixLength:t,addresses:{start:o,end:o+r},canonical:o===n}}var Be=Array.from({length:129},(e,t)=>1n<<BigInt(128-t)),Xt=Be.map(e=>(1n<<128n)-e),O=48,je=46;function De(e){let t=0,n=0,r=0,o=0;for(let i=0;i<=e.length;i++){let s=i<e.length?e.charCodeAt(i):je;if(s===je){if(o===0||r>255||o>1&&e.charCodeAt(i-o)===O)return;t=t*256+r,n++,r=0,o=0;continue}if(s<O||s>O+9||++o>3)return;r=r*10+s-O}return n===4?t:void 0}function Qt(e){let t=nn(e);if(t===void 0)return;let n=t.indexOf("::");if(n<0){let i=ue(t);return i?.length===8?Ue(i):void 0}let r=ue(t.slice(0,n)),o=ue(t.slice(n+2));if(!(r===void 0||o===void 0||r.length+o.length>7)){for(;r.length+o.length<8;)r.push(0);return Ue([...r,...o])}}function Ue(e){let t=(e[6]??0)*65536+(e[7]??0);return(BigInt(Ne(e,0))<<80n)+(BigInt(Ne(e,3))<<32n)+BigInt(t)}var Ne=(e,t)=>((e[t]??0)*65536+(e[t+1]??0))*65536+(e[t+2]??0);function ue(e){let t=[];if(e==="")return t;let n=0,r=0;for(let o=0;o<=e.length;o++){let i=o<e.length?tn(e.charCodeAt(o)):void 0;if(i!==void 0){if(++r>4)return;n=n*16+i;continue}if(r===0||o<e.length&&e.charCodeAt(o)!==en)return;t.push(n),n=0,r=0}return t}var en=58;function tn(e){if(e>=O&&e<=O+9)return e-O;let t=e|32;return t>=97&&t<=102?t-87:void 0}function nn(e){if(!e.includes("."))return e;let t=/^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(e),n=De(t?.[2]??"");if(!(t===null||n===void 0))return`${t[1]}${Math.floor(n/65536).toString(16)}:${(n%65536).toString(16)}`}function rn(e,t){if(e==="ipv4")return[24n,16n,8n,0n].map(i=>t>>i&255n).join(".");let n=Array.from({length:8},(i,s)=>Number(t>>BigInt(112-16*s)&0xffffn)),r=on(n),o=i=>i.map(s=>s.toString(16)).join(":");return r===void 0?o(n):`${o(n.slice(0,r.start))}::${o(n.slice(r.end))}`}function on(e){let t;for(let n=0;n<e.length;n++){let r=n;for(;e[r]===0;)r++;r-n>=2&&r-n>(t?t.end-t.start:0)&&(t={start:n,end:r}),r>n&&(n=r)}return t}function R(e,t,n=Number.POSITIVE_INFINITY){let{bits:r}=_[e],o=[];for(let i of t){let s=BigInt(i.start),a=BigInt(i.end);for(;s<a;){if(o.length>=n)return o;let l=0;for(;l<r&&(s>>BigInt(l))%2n===0n&&s+(1n<<BigInt(l+1))<=a;)l++;o.push(`${rn(e,s)}/${r-l}`),s+=1n<<BigInt(l)}}return o}function Fe(e,t){return T(t.filter(n=>n.family===e).map(n=>n.addresses))}var E=e=>({start:e,end:`${e}\0`});function pe(e,t){for(let n=0;n<e.length;n++){let{ports:r}=e[n],o=t[fe(t,r.start)];if(o!==void 0&&o.ports.start<r.end)return!0}return!1}function Ge(e,t){let n=[];for(let{ports:r,peers:o}of e)for(let i=fe(t,r.start);i<t.length;i++){let s=t[i];if(s.ports.start>=r.end)break;let a=Math.max(r.start,s.ports.start),l=Math.min(r.end,s.ports.end);B(n,a,l,h(o,s.peers))}return n}function We(e,t){let n=[];for(let{ports:r,peers:o}of e){let{start:i}=r;for(let s=fe(t,i);s<t.length;s++){let a=t[s];if(a.ports.start>=r.end)break;i<a.ports.start&&B(n,i,a.ports.start,o);let l=Math.max(i,a.ports.start),d=Math.min(r.end,a.ports.end);B(n,l,d,k(o,a.peers)),i=d}B(n,i,r.end,o)}return n}function Je(e,t){let n=[],r=0,o=0,i=Number.NEGATIVE_INFINITY;for(;r<e.length||o<t.length;){let s=e[r],a=t[o],l=Math.min(He(s,i),He(a,i));B(n,i,l,L(Le(s,i),Le(a,i))),i=l,s!==void 0&&s.ports.end<=i&&r++,a!==void 0&&a.ports.end<=i&&o++}return n}function He(e,t){return e===void 0?Number.POSITIVE_INFINITY:e.ports.start>t?e.ports.start:e.ports.end}var sn=[],Le=(e,t)=>e!==void 0&&e.ports.start<=t?e.peers:sn;function B(e,t,n,r){if(t>=n||r.length===0)return;let o=e.at(-1);o&&o.ports.end===t&&G(o.peers,r)?e[e.length-1]={ports:{start:o.ports.start,end:n},peers:r}:e.push({ports:{start:t,end:n},peers:r})}function fe(e,t){let n=0,r=e.length;for(;n<r;){let o=n+r>>1;e[o].ports.end<=t?n=o+1:r=o}return n}var me=["ingress","egress"],m=["tcp","udp","icmp","icmpv6","gre","other"],Ve=["ipv4","ipv6","group","prefix-list","member"],b=e=>e==="tcp"||e==="udp",v={start:1,end:65536},D={start:0,end:1},A=[],ze=(e,t,n)=>(me.indexOf(e)*m.length+m.indexOf(t))*Ve.length+Ve.indexOf(n);function J(e){let t=[];for(let n of e)an(n)||ye(t,ln(n));return t}var an=({ports:e,peers:t})=>t.length===0||e.start>=e.end;function ln({direction:e,protocol:t,space:n,ports:r,peers:o}){return{rank:ze(e,t,n),direction:e,protocol:t,space:n,slabs:[{ports:r,peers:o}]}}function ye(e,t){let n=e.length;for(;n>0&&e[n-1].rank>t.rank;)n--;let r=e[n-1];r?.rank===t.rank?e[n-1]={...t,slabs:Je(r.slabs,t.slabs)}:e.splice(n,0,t)}function Ke(e,t,n){let r=[];for(let[o,i]of t)for(let[s,a]of n){if(i.length===0||a.length===0||!M(o,s))continue;let l=i.map(d=>({ports:d,peers:a}));ye(r,{rank:ze(e,o,s),direction:e,protocol:o,space:s,slabs:l})}return r}function M(e,t){return!(e==="icmp"&&t==="ipv6"||e==="icmpv6"&&t==="ipv4")}function I(e){return e.flatMap(({direction:t,protocol:n,space:r,slabs:o})=>o.map(({ports:i,peers:s})=>({direction:t,protocol:n,space:r,ports:i,peers:s})))}function V(e,t){if(t.length===0)return e;if(e.length===0)return t;let n=[...e];for(let r of t)ye(n,r);return n}function P(e){if(e.length<=1)return e[0]??A;let t=e.length>>1;return V(P(e.slice(0,t)),P(e.slice(t)))}function z(e,t){let n;for(let r=0;r<e.length;r++){let o=e[r],i=Ye(t,o.rank);if(i===void 0||!pe(o.slabs,i.slabs))continue;let s=Ge(o.slabs,i.slabs);s.length!==0&&(n??=[],n.push({...o,slabs:s}))}return n??A}function Ye(e,t){let n=0;for(;n<e.length&&e[n].rank<t;)n++;return e[n]?.rank===t?e[n]:void 0}function K(e,t){return dn(e,cn,t)}function cn({rank:e,slabs:t},n){let r=Ye(n,e);return r!==void 0&&pe(t,r.slabs)?We(t,r.slabs):t}function dn(e,t,n){let r;for(let o=0;o<e.length;o++){let i=e[o],s=t(i,n);s!==i.slabs&&(r??=e.slice(0,o)),s.length>0&&r?.push(s===i.slabs?i:{...i,slabs:s})}return r??e}var Yr=[["ipv4",_.ipv4.everything],["ipv6",_.ipv6.everything]];var ge=Fe("ipv4",["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"].flatMap(e=>Ce(e)??[]));var Y=class{#e=new Map;constructor(t){t.forEach(({by:n,traffic:r},o)=>{for(let i of I(r)){let s=this.#e.get(he(i));s?s.push({box:i,by:n,order:o}):this.#e.set(he(i),[{box:i,by:n,order:o}])}});for(let n of this.#e.values())n.sort((r,o)=>r.box.ports.start-o.box.ports.start)}contributorsTo(t){let n=new Map;for(let o of this.#e.get(he(t))??[]){if(o.box.ports.start>=t.ports.end)break;o.box.ports.end<=t.ports.start||h(o.box.peers,t.peers).length>0&&n.set(o.order,o.by)}let r=[...n].sort(([o],[i])=>o-i);return{by:r.map(([,o])=>o),key:r.map(([o])=>o).join()}}},he=({direction:e,protocol:t,space:n})=>`${e} ${t} ${n}`;function be(e,t,n){let r=new Y(t),o=I(e).map(i=>({...i,...r.contributorsTo(i)}));return mn(pn(o)).map(({direction:i,protocol:s,ports:a,peers:l,by:d})=>({direction:i,protocol:s,ports:s!=="all"&&b(s)?a:void 0,peers:l,certainty:n,by:d}))}function pn(e){let t=e.filter(qe),n=new Set;return e.flatMap(r=>{if(n.has(r))return[];let o=qe(r)?t.filter(s=>fn(r,s)):[],i=new Set(o.map(({protocol:s})=>s));if(!m.every(s=>!M(s,r.space)||i.has(s)))return[r];for(let s of o)n.add(s);return[{...r,protocol:"all"}]})}var qe=({protocol:e,ports:t})=>e==="all"||!b(e)||t.start===v.start&&t.end===v.end,fn=(e,t)=>e.direction===t.direction&&e.space===t.space&&e.key===t.key&&G(e.peers,t.peers);function mn(e){let t=new Map;for(let n of e){let{direction:r,protocol:o,ports:i,key:s,space:a,peers:l}=n,d=[r,o,...o==="all"?[]:[i.start,i.end],s].join(" "),u=t.get(d);u?u.peers.push({space:a,set:l}):t.set(d,{...n,peers:[{space:a,set:l}]})}return[...t.values()]}function Qe(e,t,n){let r=n.filter(({entry:i})=>i.hides!=="nothing");return[n.filter(({entry:i})=>i.hides==="nothing"),r].flatMap(i=>{let s=yn(e,t,i);return s.length===0?[]:[ve(e,t,s,i===r)]})}function ve(e,t,n,r){return{from:e,to:t,entries:n,isHidden:r,isCertain:n.some(({certainty:o})=>o==="certain")}}function yn(e,t,n){if(n.length===0)return[];let r=hn(e,t),o=d=>{let u=({entry:g,isCertain:f})=>d==="any"||f&&g.certainty==="certain",p=g=>P(n.filter(f=>f.space===g&&u(f)).map(({entry:f})=>F(f)));return V(z(p("group"),r[d]),p("member"))},i=o("certain"),s=K(o("any"),i),a=n.flatMap(({entry:d})=>d.by.map(u=>({by:u,traffic:F(d)})));return[...be(i,a,"certain"),...be(s,a,"possible")].map(d=>({...d,...gn(d,n)}))}function gn(e,t){let n=t.filter(s=>s.entry.by.some(a=>e.by.includes(a))),r=["group","member"].flatMap(s=>{let a=n.reduce((l,d)=>d.space===s?L(l,d.names):l,[]);return a.length===0?[]:[{space:s,set:a}]}),o=n.some(s=>s.entry.hides==="ports and peers"),i=n.some(s=>s.entry.hides==="peers");return{peers:r,hides:o?"ports and peers":i?"peers":"nothing"}}var Ze=new WeakMap;function hn(e,t){if(e.isPartial)return{certain:A,any:kn};let n=Ze.get(e);if(n)return n;let r=e.entries.filter(({direction:i})=>i==="egress"),o=bn(r,t);return r.some(({peers:i})=>i.some(({space:s})=>s==="group"))||Ze.set(e,o),o}function bn(e,t){let n=e.filter(({certainty:o,peers:i})=>o==="certain"&&i.some(s=>vn(s,t))),r=e.filter(({peers:o})=>o.some(i=>Sn(i,t)));return{certain:P(n.map(F)),any:P(r.map(F))}}function vn({space:e,set:t},n){return e==="ipv4"?k(ge,t).length===0:e==="group"&&n.members.some(r=>j(t,r))}function Sn({space:e,set:t},n){return e!=="group"?!0:n.possible===void 0||n.isPartial||[...n.members,...n.possible].some(r=>j(t,r))}var j=(e,t)=>e.some(({start:n,end:r})=>n<=t&&t<r),wn=[E("")];function F(e){let t=Xe.get(e)??xn(e);return Xe.set(e,t),t}var Xe=new WeakMap;function xn({protocol:e,ports:t}){return J((e==="all"?m:[e]).map(r=>({direction:"ingress",protocol:r,space:"group",ports:b(r)?t??v:D,peers:wn})))}var kn=F({protocol:"all",ports:void 0});var q=["internet","prefix-list","addresses","group","member","hidden"];function Z({peers:e,hides:t},n){let r=e.flatMap(l=>_n(l,n)),o=t!=="nothing",i=q.flatMap(l=>{let d=r.filter(p=>p.farEnd===l);if(d.length===0)return[];let u=d.flatMap(({peers:p})=>Pn(p,n));return[{farEnd:l,peers:d.map(p=>p.peers),public:u,isHidden:o}]}),[s]=i;return s===void 0||!o?i:[{farEnd:s.farEnd==="internet"||s.farEnd==="prefix-list"?s.farEnd:"hidden",peers:e,public:[],isHidden:o}]}function _n({space:e,set:t},n){if(e!=="ipv4"&&e!=="ipv6")return[{farEnd:e,peers:{space:e,set:t}}];let r=i=>h([i],n[e]).length>0;return[["internet",t.filter(r)],["addresses",t.filter(i=>!r(i))]].flatMap(([i,s])=>s.length===0?[]:[{farEnd:i,peers:{space:e,set:s}}])}function Pn({space:e,set:t},n){if(e!=="ipv4"&&e!=="ipv6")return[];let r=h(t,n[e]);return r.length===0?[]:[{space:e,set:r}]}function X({certainty:e},{farEnd:t}){return t==="prefix-list"?"perhaps":t!=="internet"?"closed":e==="certain"?"open":"perhaps"}var $n=[["ipv4",_.ipv4.everything],["ipv6",_.ipv6.everything]];function Tn(e,t=$n){return Ke(e,An,t)}var An=new Map(m.map(e=>[e,[b(e)?v:D]]));var No=Tn("egress");var S="(sensitive)";function tt(e){return[["type",e.direction],["policy",e.action],["priority",e.priority],["ip_protocol",e.protocol],["port_range",e.ports],...e.peers.map(t=>[t.attribute,we(t)])]}function Se(e){return e.isKnown?[]:[...tt(e),["cidr_ip",e.noPeer]].flatMap(([n,r])=>r?.state==="unknown"?[{attribute:n,reason:r.reason}]:[])}var nt=({peers:e})=>`${e.map(({attribute:t})=>t).join(" and ")} are both set, and which of them the API takes is not documented`;function we(e){switch(e.kind){case"cidr":return e.block;case"security-group":return e.group;case"prefix-list":return e.list}}var xe="(a group that is not known)";var Q=class{#e;#t=new Map;#n=new Map;#r;constructor(t){this.#e=t,this.#r=t.filter(jn);for(let n of t)for(let r of ke(n))this.#n.set(r,[...this.#n.get(r)??[],n]);for(let n of t)for(let r of n.entries)this.#o(n,r)}outOf(t){return this.#t.get(t)??Mn}#o(t,n){if(n.direction==="ingress"){for(let{space:r,set:o}of n.peers)if(!(r!=="group"&&r!=="member"))for(let i of this.#i(o)){if(i===t)continue;let s=this.#t.get(i)??new Map,a=s.get(t)??[];this.#t.set(i,s.set(t,a)),a.push(Un(i,n,r,o))}}}#i(t){let n=t.map(({start:i,end:s})=>s===E(String(i)).end?String(i):void 0),o=n.includes(void 0)?this.#e.filter(i=>ke(i).some(s=>j(t,s))):n.flatMap(i=>this.#n.get(i??"")??[]);return new Set([...o,...this.#r])}},Mn=new Map,ke=({members:e,possible:t})=>[...e,...t??[]],jn=({name:e,possible:t})=>t===void 0||e===xe;function Un(e,t,n,r){let o=e.members.filter(a=>j(r,a)),i=o.length>0?o:ke(e).filter(a=>j(r,a)),s=i.length>0?T(i.map(E)):r;return{entry:t,space:n,names:s,isCertain:o.length>0&&e.name!==xe}}var Nn=1e3;function ot(e,t,n=Nn){let r=Cn(e.filter(({isTogetherOnly:u})=>!u),t),o=rt(r,({isCertain:u})=>u),i=rt(r,()=>!0),s=r.flatMap(u=>{let p=u.from===void 0?[]:o.get(u.from)??i.get(u.from);return p===void 0||p.some(({from:g,to:f})=>g===u.to||f===u.to)?[]:[Dn([...p,u])]}),a=new Set(s.flatMap(u=>u.hops.slice(0,-1))),l=s.filter(u=>!a.has(u.hops.at(-1)));return{paths:[...l.filter(({isCertain:u})=>u),...l.filter(({isCertain:u})=>!u)].slice(0,n),omitted:Math.max(0,l.length-n)}}function Cn(e,t){let n=new Q(e),r=e.flatMap(i=>Bn(i,t)),o=new Set(r.map(({to:i})=>i));for(let i of o)for(let[s,a]of n.outOf(i)){let l=Qe(i,s,a);r.push(...l),l.length>0&&o.add(s)}return r}function Bn(e,t){let n=e.entries.flatMap(r=>r.direction!=="ingress"?[]:Z(r,t).flatMap(o=>{let i=X(r,o);return i==="closed"?[]:[{...r,peers:o.peers,certainty:i==="open"?"certain":"possible"}]}));return n.length===0?[]:[ve(void 0,e,n,!1)]}function rt(e,t){let n=new Map;for(let i of e){if(!t(i))continue;let s=n.get(i.from);s?s.push(i):n.set(i.from,[i])}let r=new Map,o=[void 0];for(let i of o){let s=i===void 0?[]:r.get(i)??[];for(let a of n.get(i)??[])r.has(a.to)||(r.set(a.to,[...s,a]),o.push(a.to))}return r}function Dn(e){let t=e.map(({isHidden:n})=>n).lastIndexOf(!0);return{hops:t<0?e:e.slice(t),isCertain:e.every(({isCertain:n})=>n)}}function U({start:e,end:t}){return t-e===1?`${e}`:`${e}-${t-1}`}var ee=4;function te(e,t){if(e==="ipv4"||e==="ipv6")return Fn(e,t);let n=e==="prefix-list"?"prefix-list":"security-group",r=t.map(({start:o})=>String(o));return r.includes("")?e==="prefix-list"?"any prefix list":"any security group":r.map(o=>`${n}:${o}`).join(", ")}function Fn(e,t){let n=R(e,t,ee+1);if(n.length<=ee)return n.join(", ");let r=Hn(e,t),o=R(e,k([r.interval],t),ee+1);return o.length<=ee?`${r.text} except ${o.join(", ")}`:R(e,t).join(", ")}function Hn(e,t){let n=BigInt(t[0]?.start??0),r=BigInt(t.at(-1)?.end??1)-1n,o=0n;for(;n>>o!==r>>o;)o++;let i=n>>o<<o,s=i+(1n<<o),a=e==="ipv4"?{start:Number(i),end:Number(s)}:{start:i,end:s};return{interval:a,text:R(e,h([a],[a]))[0]??""}}function Gn({ports:e,hides:t}){return t==="ports and peers"?S:e===void 0?"all":U(e)}function st({protocol:e,ports:t,hides:n},r){return e==="all"||t===void 0||n==="ports and peers"?[]:r.servicesOn(e,t)}var at=e=>e.protocol==="all"?"everything":`${e.protocol}${Wn(e)}`,Wn=e=>e.ports===void 0?"":` ${Gn(e)}`;var lt=50;function ct(e,{internet:t,catalogue:n},r){let{paths:o,omitted:i}=ot(e,t),s=o.filter(({hops:[d,...u]})=>u.length>0||d?.from!==void 0);if(s.length===0)return;let a=s.length-Math.min(s.length,lt)+i,l=s.slice(0,lt).map(({hops:d,isCertain:u})=>{let[p]=d,g=p.isHidden?S:"internet";return c`<li>${g}${d.map(f=>Jn(f,n,r))}${u?void 0:c` <i>perhaps</i>`}</li>`});return c`
<section aria-labelledby="paths">
<h2 id="paths">From the internet through other groups</h2>
<p class="about">Each group lets in what stands after its name from the group before it, so whoever takes over a machine there can try the next one. It does not mean that one connection goes all the way.</p>
<ul class="paths">${l}</ul>
${a===0?void 0:c`<p class="about">And ${a} more: sglint exposure --paths lists them.</p>`}
</section>`}function Jn({to:e,entries:t},n,r){let o=t.slice(0,_e).map(l=>{let[d]=st(l,n);return c`<b>${at(l)}</b>${d===void 0?"":` ${d}`}`}),i=t.length>_e?`, and ${t.length-_e} more`:"",s=r.get(e.name),a=c`<code>${e.name}</code>`;return c` → <span class="step">${s===void 0?a:c`<a href="#${s}">${a}</a>`} on ${x(o,", ")}${i}</span>`}var _e=4;var dt=e=>Vn(e,{rule:e,certain:!1});function Vn(e,t){let n=Se(e).map(({attribute:r,reason:o})=>`${r} ${o}`);for(let r of e.peers)r.kind==="prefix-list"&&r.entries.unknown!==void 0&&n.push(r.entries.unknown);return e.peers.length>1&&n.push(nt(e)),e.isRefusedDrop&&n.push("port_range is not set, which apply refuses for tcp and udp, so that this drop closes nothing"),t&&!t.certain&&!e.membership.certain&&n.push(zn(e)),e.resource.deferred!==void 0&&n.push(`${e.address} ${e.resource.deferred}`),[...new Set(n)]}function zn({membership:e}){let{attribute:t}=e;return t.state==="unknown"?`security_group_id ${t.reason}`:"security_group_id is not known"}var ut=["critical","high","medium","low","info"],Kn="unknown-module",Yn=["suppression-without-reason","suppression-expired","suppression-unknown-policy","suppression-unused"],hs=new Set([Kn,...Yn]);var pt={ipv4:"IPv4",ipv6:"IPv6"};function mt({public:e},t){let n=e.flatMap(({space:i,set:s})=>ft({space:i,set:s},t)?[yt(i)]:[]),r=e.filter(i=>!ft(i,t)).map(i=>qn(i,t));return(n.length===0?r:[`the whole internet over ${n.join(" and ")}`,...r]).join(" and ")}var yt=e=>e==="ipv6"?pt.ipv6:pt.ipv4;function ft({space:e,set:t},n){return(e==="ipv4"||e==="ipv6")&&k(n[e],t).length===0}function qn({space:e,set:t},n){let r=W(t),o=`public ${yt(e)} address${r===1n?"":"es"}`;if(e==="ipv6"&&r>Zn)return`about 2^${(r-1n).toString(2).length} ${o}`;let i=W(e==="ipv6"?n.ipv6:n.ipv4),s=i===0n?0n:r*100n/i;return`${Xn(r)} ${o}${s>0n?`, ${s} % of them all`:""}`}var Zn=1000000n,Xn=e=>String(e).replace(/\B(?=(\d{3})+$)/g,",");function vt(e,t){return e.entries.flatMap(r=>Z(r,t.internet).map(o=>er(e,r,o,t))).sort((r,o)=>gt(r)-gt(o)||ht(r)-ht(o)||r.order-o.order)}var Qn=["open","perhaps","closed"],gt=({openness:e,farEnd:t,certainty:n})=>(Qn.indexOf(e)*q.length+q.indexOf(t))*2+(n==="certain"?0:1),St="everything";function ht({openness:e,traffic:t,services:[n]}){return e==="closed"||t===St?0:Pe(n?.severity)}var bt=ut;function Pe(e){let t=bt.indexOf(e);return t<0?bt.length:t}function er(e,t,n,r){let o=t.hides==="ports and peers",i=mt(n,r.internet),s=t.direction==="ingress"?X(t,n):"closed";return{direction:t.direction,farEnd:n.farEnd,openness:s,certainty:t.certainty,traffic:tr(t),order:o?Number.MAX_SAFE_INTEGER:nr(t),services:o?[]:rr(t,r.catalogue),peers:n.isHidden?[{text:S}]:n.peers.flatMap(a=>or(a,e)),width:i===""||t.certainty==="certain"?i:`at most ${i}`,by:[...new Map(t.by.map(sr).map(a=>[a.name,a])).values()],reasons:t.certainty==="certain"&&n.farEnd!=="prefix-list"?[]:ar(t)}}function tr({protocol:e,ports:t,hides:n}){return e==="all"?St:e==="other"?"other protocols":t===void 0?e:`${e} ${n==="ports and peers"?S:U(t)}`}function nr({protocol:e,ports:t}){return(e==="all"?0:m.indexOf(e)+1)*1e5+(t?.start??0)}function rr({protocol:e,ports:t},n){return e==="all"||t===void 0?[]:n.servicesOn(e,t).map(o=>({id:o,severity:n.get(o)?.severity})).sort((o,i)=>Pe(o.severity)-Pe(i.severity))}function or({space:e,set:t},{kind:n}){return e==="member"&&n==="security-group"?[]:e==="ipv4"||e==="ipv6"?[{text:te(e,t)}]:t.map(r=>r.start===""?{text:"any"}:e==="group"||e==="member"?{text:String(r.start),group:String(r.start)}:{text:String(r.start)})}var ir={egress:"the default of a basic group","intra-group":'inner_access_policy "Accept"'};function sr(e){return typeof e=="string"?{name:ir[e],place:void 0}:{name:e.address,place:$(e.resource.span)}}function ar({by:e}){let t=new Set(e.flatMap(n=>typeof n=="string"?[]:dt(n)));return t.size>0?[...t]:["something that may close it is not known: sglint why tells what it is"]}var Oe=`(function () {
  'use strict';
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };

  function keyOf(row, column) {
    var cell = row.cells[column];
    var key = cell.getAttribute('data-key');
    return key === null ? cell.textContent.trim().toLowerCase() : Number(key);
  }

  function sort(table, header, column) {
    var down = header.getAttribute('aria-sort') === 'ascending';
    all('thead th', table).forEach(function (each) {
      each.removeAttribute('aria-sort');
    });
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    var rows = all('tbody tr', table).map(function (row, at) {
      return { row: row, at: at, key: keyOf(row, column) };
    });
    rows.sort(function (a, b) {
      var order = a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
      return (down ? -order : order) || a.at - b.at;
    });
    rows.forEach(function (each) {
      table.tBodies[0].appendChild(each.row);
    });
  }

  all('table.sortable').forEach(function (table) {
    all('thead th', table).forEach(function (header, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-label', 'Sort by ' + header.textContent);
      button.addEventListener('click', function () {
        sort(table, header, column);
      });
      header.appendChild(button);
    });
  });

  var form = document.getElementById('filter');
  var status = document.getElementById('shown');
  var words = document.getElementById('words');
  var who = document.getElementById('who');
  var way = document.getElementById('way');
  var sections = all('section.group').map(function (section) {
    var name = section.getAttribute('data-name').toLowerCase();
    var items = all('.item', section).map(function (item) {
      return { item: item, text: name + ' ' + item.textContent.toLowerCase(), isRow: item.tagName === 'TR' };
    });
    return { section: section, items: items };
  });

  function filter() {
    var wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var shown = 0;
    var total = 0;
    sections.forEach(function (group) {
      var here = 0;
      group.items.forEach(function (each) {
        var fits =
          (who.value === '' || each.item.getAttribute('data-who') === who.value) &&
          (way.value === '' || each.item.getAttribute('data-way') === way.value) &&
          wanted.every(function (word) {
            return each.text.indexOf(word) >= 0;
          });
        each.item.hidden = !fits;
        if (!each.isRow) return;
        total += 1;
        if (fits) here += 1;
      });
      shown += here;
      group.section.hidden = here === 0 && (group.items.length > 0 || wanted.length > 0 || who.value !== '' || way.value !== '');
    });
    status.textContent = shown === total ? total + ' entries' : shown + ' of ' + total + ' entries';
  }

  form.hidden = false;
  form.addEventListener('submit', function (event) {
    event.preventDefault();
  });
  form.addEventListener('reset', function () {
    setTimeout(filter, 0);
  });
  [words, who, way].forEach(function (field) {
    field.addEventListener('input', filter);
  });
  filter();
})();
`;var Re=`
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #5b5d66; --line: #c9cbd3; --tint: #f4f5f8; --open: #a80f0f; --open-tint: #fdeceb; --on-open: #fff; --link: #0b50b0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e9ee; --paper: #17181c; --soft: #a9abb6; --line: #43454f; --tint: #202228; --open: #ff8d84; --open-tint: #3a1a1a; --on-open: #1b0706; --link: #8ab8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 78rem; font: 1rem/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
code { font: 0.92em ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: var(--link); }
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
.note, .place { display: block; font-weight: normal; }
.group h3 code { font-size: 1.1rem; font-weight: 700; }
.summary { margin-top: 1rem; padding: 0.25rem 1rem 1rem; border: 3px solid var(--open); border-radius: 0.5rem; }
.summary.calm { border-color: var(--line); }
.summary h2 { margin-top: 0.75rem; }
.headline { margin: 0.25rem 0 0.75rem; font-size: 1.15rem; }
.warning { padding: 0.5rem 0.75rem; border: 2px dashed var(--ink); border-radius: 0.4rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); font-size: 0.92rem; padding: 0.3rem 0; }
th, td { padding: 0.4rem 0.6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: normal; }
thead th { background: var(--tint); font-weight: 600; }
.overview th[scope=row] { font-weight: 600; min-width: 19rem; }
tr.open > th { border-left: 0.4rem solid var(--open); }
tr.perhaps > th { border-left: 0.4rem dashed var(--open); }
.scroll { overflow-x: auto; }
.sortable { min-width: 52rem; }
.sortable td:nth-child(2) { white-space: nowrap; }
ul { margin: 0; padding: 0; list-style: none; }
.reasons, .rules, .whom { font-size: 0.92rem; }
.paths li { margin: 0.3rem 0; padding: 0.3rem 0.6rem; border-left: 0.25rem solid var(--line); }
.others li { margin: 0.15rem 0; }
.others { padding-left: 1.1rem; list-style: disc; }
.chips { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.chip { padding: 0.1rem 0.5rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--tint); }
.chip.open { border: 2px solid var(--open); background: var(--open-tint); }
.chip.perhaps { border: 2px dashed var(--open); background: transparent; }
.grave { font-style: normal; font-weight: 700; color: var(--open); text-transform: uppercase; font-size: 0.75rem; letter-spacing: 0.03em; }
.badge { display: inline-block; padding: 0 0.4rem; border: 1px solid var(--line); border-radius: 0.3rem; font-size: 0.85rem; }
.badge.open { border-color: var(--open); background: var(--open); color: var(--on-open); text-transform: uppercase; }
.badge.perhaps { border: 1px dashed var(--open); color: var(--open); }
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
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #777; --tint: #fff; --open: #000; --open-tint: #fff; --on-open: #000; --link: #000; }
  body { max-width: none; padding: 0 3px; font-size: 9.5pt; }
  form, .skip { display: none; }
  .badge.open { border: 2px solid #000; background: none; font-weight: 700; }
  .map { display: none; }
  .sortable { min-width: 0; }
  .sortable td:nth-child(2) { white-space: normal; }
  .scroll { overflow: visible; }
  h2, h3, h4, .facts, caption { break-after: avoid; }
  tr, .lane, .chip { break-inside: avoid; }
  thead { display: table-header-group; }
  thead th { position: static; white-space: normal; }
  th button { display: none; }
  a { text-decoration: none; }
}
@page { margin: 14mm; }
`;function xt({sections:e,incomplete:t},n){let r=e.filter(a=>_t(a).length>0),o=e.filter(a=>!r.includes(a)),i=o.filter(a=>Pt(a).length>0),s=o.filter(a=>!i.includes(a));return c`
<section class="summary${r.length===0?" calm":""}" aria-labelledby="open">
<h2 id="open">Open to the internet</h2>
<p class="headline">${lr(r.length,i.length,{sections:e,incomplete:t})}</p>
${t?c`<p class="warning"><strong>This page is not complete:</strong> some of the input could not be read, and what is in it may be open, too.</p>`:void 0}
${wt(r,"Open to the internet",n,e)}
${i.length===0?void 0:c`<h3>Perhaps open to the internet</h3>${wt(i,"Perhaps open to the internet",n,e)}`}
${s.length===0?void 0:c`<h3>Not open to the internet</h3><ul class="others">${s.map(pr)}</ul>`}
</section>`}function lr(e,t,{sections:n,incomplete:r}){let o=n.some(({unit:a})=>a.kind==="interface"),i=`security group${n.length===1?"":"s"}${o?" and interfaces":""}`;if(n.length===0)return c`There is no security group here.`;let s=t===0?void 0:c` <strong>${t}${e===0?"":" more"}</strong> may be open to it.`;if(e===0){let a=t===0&&!r&&n.every(({unit:l})=>kt(l));return c`<strong>None</strong> of ${n.length} ${i} is ${a?"":"certain to be "}open to the internet.${s}`}return c`<strong>${e} of ${n.length}</strong> ${i} ${e===1?"lets":"let"} in traffic from the internet.${s}`}var kt=e=>!e.isPartial&&!le(e),_t=({rows:e})=>e.filter(({direction:t,openness:n})=>t==="ingress"&&n==="open"),Pt=({rows:e})=>e.filter(({direction:t,openness:n})=>t==="ingress"&&n==="perhaps");function wt(e,t,n,r){if(e.length!==0)return c`<table class="overview" role="table">
<caption class="unseen">${t}, group by group</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Group</th><th scope="col" role="columnheader">What is open</th><th scope="col" role="columnheader">To whom</th></tr></thead>
<tbody role="rowgroup">${e.map(o=>cr(o,n,r))}</tbody>
</table>`}function cr(e,t,n){let r=[..._t(e),...Pt(e)],o=new Map(r.map(i=>[i.peers.map(({text:s})=>s).join(),i]));return c`
<tr role="row"><th scope="row" role="rowheader">${dr(e,n)}</th>
<td role="cell"><ul class="chips">${r.map(H)}</ul></td>
<td role="cell"><ul class="whom">${[...o.values()].map(i=>c`<li>${C(i,t)}</li>`)}</ul></td></tr>`}function dr(e,t){let{id:n,unit:r}=e,o=r.attachedTo.length,i=o===0?ur(e,t):`attached to ${o} resource${o===1?"":"s"}`;return c`<a href="#${n}"><code>${r.name}</code></a> <span class="note">${i}</span>`}var ur=(e,t)=>ce(e,t).length>0?"attached together with other groups only: what counts there is listed apart":"attached to nothing known here";function pr({id:e,unit:t}){let n=kt(t)?"":" by the rules that are here; others are not known";return c`<li><a href="#${e}"><code>${t.name}</code></a>${n}</li>`}function fr(e){let t=e.units.map((o,i)=>({id:`g${i+1}`,unit:o,rows:vt(o,e)})),n=new Map(t.map(({id:o,unit:i})=>[i.name,o]));return c`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${mr()}">
<title>${Ot(e)}</title>
<style>${new w(Re)}</style>
</head>
<body>
<a class="skip" href="#groups">Skip to the groups</a>
<header>
<h1>${Ot(e)}</h1>
<p class="about">What each security group effectively accepts, its drops and defaults included. Made by sglint ${e.toolVersion}.</p>
</header>
<main>
${xt({sections:t,incomplete:e.incomplete},n)}
${ct(e.units,e,n)}
${yr(e)}
<h2 id="groups">Group by group</h2>
${gr()}
${t.map(o=>Ae(o,n,t))}
</main>
${hr()}
<script>${new w(Oe)}</script>
</body>
</html>
`.markup}var Ot=({paths:e})=>`Exposure of ${e.join(", ")}`,mr=()=>`default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${Rt(Re)}'; script-src '${Rt(Oe)}'`,Rt=e=>`sha256-${re().createHash("sha256").update(e).digest("base64")}`;function yr({diagnostics:e}){if(e.length!==0)return c`<section aria-labelledby="remarks"><h2 id="remarks">Remarks on the input</h2>
<ul class="others">${e.map(t=>c`<li>${Ie(t)}</li>`)}</ul></section>`}function gr(){let e=Object.entries(ie).map(([t,n])=>c`<option value="${t}">${n}</option>`);return c`<form id="filter" hidden role="search" aria-label="Filter the entries">
<label>Search <input id="words" type="search" placeholder="redis, 22, 10.0.0.0/8…" autocomplete="off"></label>
<label>Far end <select id="who"><option value="">anybody</option>${e}</select></label>
<label>Direction <select id="way"><option value="">in and out</option><option value="ingress">lets in</option><option value="egress">lets out</option></select></label>
<button type="reset">Show all</button>
<span id="shown" role="status"></span>
</form>`}function hr(){return c`<footer>
<h2>How to read this</h2>
<ul class="others">
<li><strong>Internet</strong>: at least one of the addresses is of the public internet, be it all of it or a single one; how many is said beside it.</li>
<li><strong>Certain</strong>: accepted whatever is not known yet. <strong>Possible</strong>, or perhaps: accepted only if something that is not known here turns out so; the reasons are beside it.</li>
<li>A security group is judged with all its rules; groups that are attached together count together, and have a section of their own.</li>
<li>What stands in front of a group or behind it (a load balancer, a firewall, a route, a service that does not listen) is not in a security group, and this page says nothing about it.</li>
<li>A value that Terraform holds as sensitive is judged, and shown as (sensitive).</li>
</ul>
</footer>`}0&&(module.exports={exposureAsHtml});
