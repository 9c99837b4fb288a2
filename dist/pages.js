"use strict";var Pe=Object.defineProperty;var Bn=Object.getOwnPropertyDescriptor;var Un=Object.getOwnPropertyNames;var Nn=Object.prototype.hasOwnProperty;var Cn=(e,t)=>{for(var n in t)Pe(e,n,{get:t[n],enumerable:!0})},Fn=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of Un(t))!Nn.call(e,o)&&o!==n&&Pe(e,o,{get:()=>t[o],enumerable:!(r=Bn(t,o))||r.enumerable});return e};var Hn=e=>Fn(Pe({},"__esModule",{value:!0}),e);var gi={};Cn(gi,{exposureAsHtml:()=>wn,lintAsHtml:()=>Tn});module.exports=Hn(gi);var Dn=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|(?<=##[a-z]*)\[/gi;function y(e){return e.replace(Dn,t=>t===`
`?"\\n":t==="\r"?"\\r":`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`)}var tt=new WeakMap;function J(e,t){let n=rt(e),r=0,o=n.length-1;for(;r<o;){let i=r+o+1>>1;(n[i]??0)<=t?r=i:o=i-1}return{line:r+1,column:Math.min(t,e.text.length)-(n[r]??0)+1}}function nt(e,t){let n=rt(e),r=n[t-1];if(r===void 0)return"";let o=n[t]??e.text.length;return e.text.slice(r,o).replace(/\r?\n$|\r$/,"")}function rt(e){let t=tt.get(e);if(t)return t;let n=[0];for(let r=e.text.indexOf(`
`);r>=0;r=e.text.indexOf(`
`,r+1))n.push(r+1);return tt.set(e,n),n}function V(e){let t=J(e.source,e.start),n=J(e.source,Math.max(e.start,e.end));return{file:e.source.path,startLine:t.line,startColumn:t.column,endLine:n.line,endColumn:n.column}}function h(e){let{file:t,startLine:n,startColumn:r}=V(e);return e.source.virtual||e.end===0?y(t):`${y(t)}:${n}:${r}`}var _=class{markup;constructor(t){this.markup=t}};function d(e,...t){return new _(e.map((n,r)=>r===0?n:ot(t[r-1])+n).join(""))}function ot(e){return e===void 0?"":e instanceof _?e.markup:typeof e=="object"?e.map(({markup:t})=>t).join(""):Wn(String(e))}var Ln={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Wn=e=>y(e).replace(/[&<>"']/g,t=>Ln[t]??""),b=(e,t)=>new _(e.map(({markup:n})=>n).join(ot(t)));var z=({input:e})=>e===void 0?void 0:d` <span class="place">in ${e}</span>`,ke={internet:"Internet","prefix-list":"Prefix list",addresses:"Addresses not of the internet",group:"Security group",member:"Members",hidden:"Not the internet"};function Re({openness:e,farEnd:t,certainty:n,peers:r}){let o=t==="member"&&r.length===0?"Own members":ke[t];return e==="open"?d`<strong class="badge open">${o}</strong>`:e==="perhaps"?d`<strong class="badge perhaps">${o}, perhaps</strong>`:d`<span class="badge">${o}${n==="possible"?", perhaps":""}</span>`}function K({peers:e,width:t},n){let r=b(e.map(o=>Gn(o,n)),", ");return t===""?r:d`${r} <span class="width">(${t})</span>`}function Gn({text:e,group:t},n){let r=t===void 0?void 0:n.get(t);return r===void 0?d`<code>${e}</code>`:d`<a href="#${r}"><code>${e}</code></a>`}function Q(e){let t=e.certainty==="possible"?"perhaps":e.openness;return d`<li class="chip ${t}"><b>${e.traffic}</b>${Oe(e,Jn)}${t==="perhaps"?d` <i>perhaps</i>`:void 0}</li>`}var Jn=3;function Oe({services:e,openness:t},n){let r=e.slice(0,n).map(i=>Vn(i,t!=="closed")),o=e.length-r.length;return r.length===0?d``:d` ${b(r,", ")}${o>0?` and ${o} more`:""}`}function Vn({id:e,severity:t},n){return n&&(t==="critical"||t==="high")?d`${e} <em class="grave">${t}</em>`:d`${e}`}function at(e,t,n){let{id:r,unit:o}=e;return d`
<section class="group" id="${r}" aria-labelledby="${r}-name" data-name="${o.name}">
<h3 id="${r}-name">${o.kind==="interface"?"Interface with ":""}<code>${o.name}</code>${z(o)}</h3>
<p class="facts">${zn(o,Kn(e,n))}</p>
${it(e,"ingress",t)}
${it(e,"egress",t)}
</section>`}var _e=({possible:e})=>e===void 0||e.length>0;function zn(e,t){let{span:n,attachedTo:r,isPartial:o,kind:i,members:s,possible:a}=e,l=a===void 0?"which ones is not known here":a.join(", "),c=b(r.map(O=>d`<code>${O}</code>`),", "),u=r.length===0?t??d`Attached to nothing that is known here.`:d`Attached to ${c}.`,f=i==="interface"&&s.length>1?` The rules of these ${s.length} groups count together here.`:"",p=o?d` <strong>Its other rules and its defaults are not known here.</strong>`:void 0,m=_e(e)?d` <strong>Other groups may be attached there, too: ${l}.</strong>`:void 0;return d`At <code>${h(n)}</code>. ${u}${f}${m}${p}`}var Ee=({unit:e},t)=>e.isTogetherOnly?t.filter(n=>n.unit.kind==="interface"&&n.unit.input===e.input&&n.unit.members.includes(e.name)):[];function Kn(e,t){let n=Ee(e,t);if(n.length===0)return;let r=n.map(({id:o,unit:i})=>d`<a href="#${o}"><code>${i.name}</code></a>`);return d`It is attached together with other groups only: see ${b(r,", ")}.`}var lt={ingress:{title:"Lets in",preposition:"From",nothing:"It lets nothing in."},egress:{title:"Lets out",preposition:"To",nothing:"It lets nothing out."}};function it({id:e,unit:t,rows:n},r,o){let{title:i,nothing:s}=lt[r],a=n.filter(l=>l.direction===r);if(a.length===0){let l=t.isPartial?`${s.slice(0,-1)} by the rules that are known here.`:s;return d`<h4>${i}</h4><p>${l}</p>`}return d`<h4 id="${e}-${r}">${i}</h4>
${Yn(a,r,o)}
${Zn(a,`${e}-${r}`,t.name,r,o)}`}function Yn(e,t,n){let r=new Map;for(let i of e){let s=[i.openness,i.farEnd,...i.peers.map(({text:a})=>a)].join(`
`);r.set(s,[...r.get(s)??[],i])}let o=[...r.values()].map(i=>{let[s]=i;return d`<div class="lane ${s.openness} item" data-who="${s.farEnd}" data-way="${t}">
<dt>${Re(s)} ${K(s,n)}</dt>
<dd><ul class="chips">${i.map(Q)}</ul></dd>
</div>`});return d`<dl class="map">${o}</dl>`}var st=({name:e,place:t})=>d`<code>${e}</code>${t===void 0?void 0:d` <span class="place">${t}</span>`}`,qn=12;function Zn(e,t,n,r,o){let{title:i,preposition:s}=lt[r],a=e.map((l,c)=>d`
<tr class="item ${l.openness}" data-who="${l.farEnd}" data-way="${r}">
<th scope="row" data-key="${c}">${Re(l)} ${K(l,o)}</th>
<td data-key="${l.order}"><b>${l.traffic}</b></td>
<td>${Oe(l,qn)}</td>
<td>${l.certainty}${l.reasons.length>0?d`<ul class="reasons">${l.reasons.map(u=>d`<li>${u}</li>`)}</ul>`:void 0}</td>
<td><ul class="rules">${l.by.map(u=>d`<li>${st(u)}</li>`)}${l.partlyBy.map(u=>d`<li>partly ${st(u)}</li>`)}</ul></td>
</tr>`);return d`<div class="scroll" tabindex="0" role="region" aria-labelledby="${t}"><table class="sortable">
<caption>${i}: every entry of ${n}</caption>
<thead><tr>
<th scope="col">${s}</th><th scope="col">Traffic</th><th scope="col">Services</th><th scope="col">Certainty</th><th scope="col">By</th>
</tr></thead>
<tbody>${a}</tbody>
</table></div>`}function Ie(e,t,n){if(n<=t)return Number.NaN;let r=0;for(let o=t;o<n;o++){let i=e.charCodeAt(o)-48;if(i<0||i>9)return Number.NaN;r=r*10+i}return r}function P(e){let t=e.filter(({start:r,end:o})=>r<o).sort((r,o)=>Xn(r.start,o.start)),n=[];for(let r of t){let o=n.at(-1);o===void 0||o.end<r.start?n.push(r):o.end<r.end&&(n[n.length-1]={start:o.start,end:r.end})}return n}function $(e,t){return e===t||t.length===0?e:e.length===0?t:P([...e,...t])}function S(e,t){if(e===t)return e;let n=[],r=0,o=0;for(;;){let i=e[r],s=t[o];if(i===void 0||s===void 0)return n;let a=i.start<s.start?s.start:i.start,l=i.end<s.end?i.end:s.end;a<l&&n.push({start:a,end:l}),i.end<s.end?r++:o++}}function v(e,t){if(e===t)return[];if(t.length===0)return e;let n=[],r=0;for(let o of e){let{start:i}=o;for(;r<t.length;r++){let s=t[r];if(!(s.end<=i)){if(s.start>=o.end)break;if(i<s.start&&n.push({start:i,end:s.start}),s.end>=o.end){i=o.end;break}i=s.end}}i<o.end&&n.push({start:i,end:o.end})}return n}function L(e,t){return e===t?!0:e.length===t.length&&e.every((n,r)=>n.start===t[r]?.start&&n.end===t[r]?.end)}function ee(e){let t=0n;for(let{start:n,end:r}of e)t+=BigInt(r)-BigInt(n);return t}var Xn=(e,t)=>e<t?-1:e>t?1:0;var E={ipv4:{bits:32,everything:[{start:0,end:2**32}]},ipv6:{bits:128,everything:[{start:0n,end:1n<<128n}]}};function Ae(e){let t=e.indexOf("/"),n=t<0?e:e.slice(0,t),r=n.includes(":")?"ipv6":"ipv4",{bits:o}=E[r],i=t<0?o:er(e.slice(t+1));if(!(i===void 0||i>o))return r==="ipv4"?tr(n,i):nr(n,i)}function er(e){if(e.length>3||e.length>1&&e.startsWith("0"))return;let t=Ie(e,0,e.length);return Number.isNaN(t)?void 0:t}function tr(e,t){let n=ft(e);if(n===void 0)return;let r=2**(32-t),o=n-n%r;return{family:"ipv4",prefixLength:t,addresses:{start:o,end:o+r},canonical:o===n}}function nr(e,t){let n=or(e);if(n===void 0)return;let r=ut[t]??1n,o=n&(rr[t]??0n);return{family:"ipv6",prefixLength:t,addresses:{start:o,end:o+r},canonical:o===n}}var ut=Array.from({length:129},(e,t)=>1n<<BigInt(128-t)),rr=ut.map(e=>(1n<<128n)-e),C=48,dt=46;function ft(e){let t=0,n=0,r=0,o=0;for(let i=0;i<=e.length;i++){let s=i<e.length?e.charCodeAt(i):dt;if(s===dt){if(o===0||r>255||o>1&&e.charCodeAt(i-o)===C)return;t=t*256+r,n++,r=0,o=0;continue}if(s<C||s>C+9||++o>3)return;r=r*10+s-C}return n===4?t:void 0}function or(e){let t=ar(e);if(t===void 0)return;let n=t.indexOf("::");if(n<0){let i=Te(t);return i?.length===8?ct(i):void 0}let r=Te(t.slice(0,n)),o=Te(t.slice(n+2));if(!(r===void 0||o===void 0||r.length+o.length>7)){for(;r.length+o.length<8;)r.push(0);return ct([...r,...o])}}function ct(e){let t=(e[6]??0)*65536+(e[7]??0);return(BigInt(pt(e,0))<<80n)+(BigInt(pt(e,3))<<32n)+BigInt(t)}var pt=(e,t)=>((e[t]??0)*65536+(e[t+1]??0))*65536+(e[t+2]??0);function Te(e){let t=[];if(e==="")return t;let n=0,r=0;for(let o=0;o<=e.length;o++){let i=o<e.length?sr(e.charCodeAt(o)):void 0;if(i!==void 0){if(++r>4)return;n=n*16+i;continue}if(r===0||o<e.length&&e.charCodeAt(o)!==ir)return;t.push(n),n=0,r=0}return t}var ir=58;function sr(e){if(e>=C&&e<=C+9)return e-C;let t=e|32;return t>=97&&t<=102?t-87:void 0}function ar(e){if(!e.includes("."))return e;let t=/^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(e),n=ft(t?.[2]??"");if(!(t===null||n===void 0))return`${t[1]}${Math.floor(n/65536).toString(16)}:${(n%65536).toString(16)}`}function mt(e,t){if(e==="ipv4")return[24n,16n,8n,0n].map(i=>t>>i&255n).join(".");let n=Array.from({length:8},(i,s)=>Number(t>>BigInt(112-16*s)&0xffffn)),r=lr(n),o=i=>i.map(s=>s.toString(16)).join(":");return r===void 0?o(n):`${o(n.slice(0,r.start))}::${o(n.slice(r.end))}`}function lr(e){let t;for(let n=0;n<e.length;n++){let r=n;for(;e[r]===0;)r++;r-n>=2&&r-n>(t?t.end-t.start:0)&&(t={start:n,end:r}),r>n&&(n=r)}return t}function F(e,t,n=Number.POSITIVE_INFINITY){let{bits:r}=E[e],o=[];for(let i of t){let s=BigInt(i.start),a=BigInt(i.end);for(;s<a;){if(o.length>=n)return o;let l=0;for(;l<r&&(s>>BigInt(l))%2n===0n&&s+(1n<<BigInt(l+1))<=a;)l++;o.push(`${mt(e,s)}/${r-l}`),s+=1n<<BigInt(l)}}return o}function te(e,t){return P(t.filter(n=>n.family===e).map(n=>n.addresses))}var I=e=>({start:e,end:`${e}\0`}),ne=[{start:"",end:"\uFFFF"}];function Me(e,t){for(let n=0;n<e.length;n++){let{ports:r}=e[n],o=t[je(t,r.start)];if(o!==void 0&&o.ports.start<r.end)return!0}return!1}function ht(e,t){let n=[];for(let{ports:r,peers:o}of e)for(let i=je(t,r.start);i<t.length;i++){let s=t[i];if(s.ports.start>=r.end)break;let a=Math.max(r.start,s.ports.start),l=Math.min(r.end,s.ports.end);Y(n,a,l,S(o,s.peers))}return n}function bt(e,t){let n=[];for(let{ports:r,peers:o}of e){let{start:i}=r;for(let s=je(t,i);s<t.length;s++){let a=t[s];if(a.ports.start>=r.end)break;i<a.ports.start&&Y(n,i,a.ports.start,o);let l=Math.max(i,a.ports.start),c=Math.min(r.end,a.ports.end);Y(n,l,c,v(o,a.peers)),i=c}Y(n,i,r.end,o)}return n}function vt(e,t){let n=[],r=0,o=0,i=Number.NEGATIVE_INFINITY;for(;r<e.length||o<t.length;){let s=e[r],a=t[o],l=Math.min(yt(s,i),yt(a,i));Y(n,i,l,$(gt(s,i),gt(a,i))),i=l,s!==void 0&&s.ports.end<=i&&r++,a!==void 0&&a.ports.end<=i&&o++}return n}function yt(e,t){return e===void 0?Number.POSITIVE_INFINITY:e.ports.start>t?e.ports.start:e.ports.end}var dr=[],gt=(e,t)=>e!==void 0&&e.ports.start<=t?e.peers:dr;function Y(e,t,n,r){if(t>=n||r.length===0)return;let o=e.at(-1);o&&o.ports.end===t&&L(o.peers,r)?e[e.length-1]={ports:{start:o.ports.start,end:n},peers:r}:e.push({ports:{start:t,end:n},peers:r})}function je(e,t){let n=0,r=e.length;for(;n<r;){let o=n+r>>1;e[o].ports.end<=t?n=o+1:r=o}return n}var W=["ingress","egress"],g=["tcp","udp","icmp","icmpv6","gre","other"],wt=["ipv4","ipv6","group","prefix-list","member"],w=e=>e==="tcp"||e==="udp",x={start:1,end:65536},T={start:0,end:1},M=[],St=(e,t,n)=>(W.indexOf(e)*g.length+g.indexOf(t))*wt.length+wt.indexOf(n);function H(e){let t=[];for(let n of e)$t(n)||Be(t,Pt(n));return t}var xt=e=>$t(e)?M:[Pt(e)],$t=({ports:e,peers:t})=>t.length===0||e.start>=e.end;function Pt({direction:e,protocol:t,space:n,ports:r,peers:o}){return{rank:St(e,t,n),direction:e,protocol:t,space:n,slabs:[{ports:r,peers:o}]}}function Be(e,t){let n=e.length;for(;n>0&&e[n-1].rank>t.rank;)n--;let r=e[n-1];r?.rank===t.rank?e[n-1]={...t,slabs:vt(r.slabs,t.slabs)}:e.splice(n,0,t)}function kt(e,t,n){let r=[];for(let[o,i]of t)for(let[s,a]of n){if(i.length===0||a.length===0||!j(o,s))continue;let l=i.map(c=>({ports:c,peers:a}));Be(r,{rank:St(e,o,s),direction:e,protocol:o,space:s,slabs:l})}return r}function j(e,t){return!(e==="icmp"&&t==="ipv6"||e==="icmpv6"&&t==="ipv4")}function B(e){return e.flatMap(({direction:t,protocol:n,space:r,slabs:o})=>o.map(({ports:i,peers:s})=>({direction:t,protocol:n,space:r,ports:i,peers:s})))}function re(e,t){if(t.length===0)return e;if(e.length===0)return t;let n=[...e];for(let r of t)Be(n,r);return n}function A(e){if(e.length<=1)return e[0]??M;let t=e.length>>1;return re(A(e.slice(0,t)),A(e.slice(t)))}function oe(e,t){let n;for(let r=0;r<e.length;r++){let o=e[r],i=Rt(t,o.rank);if(i===void 0||!Me(o.slabs,i.slabs))continue;let s=ht(o.slabs,i.slabs);s.length!==0&&(n??=[],n.push({...o,slabs:s}))}return n??M}function Rt(e,t){let n=0;for(;n<e.length&&e[n].rank<t;)n++;return e[n]?.rank===t?e[n]:void 0}function k(e,t){return pr(e,cr,t)}function cr({rank:e,slabs:t},n){let r=Rt(n,e);return r!==void 0&&Me(t,r.slabs)?bt(t,r.slabs):t}var U=e=>e.length===0;function pr(e,t,n){let r;for(let o=0;o<e.length;o++){let i=e[o],s=t(i,n);s!==i.slabs&&(r??=e.slice(0,o)),s.length>0&&r?.push(s===i.slabs?i:{...i,slabs:s})}return r??e}function q(e,t){return ur(e)??H(fr(e,t))}function ur({isKnown:e,direction:t,protocol:n,ports:r,peers:o}){let i=o[0];if(!(!e||o.length!==1||i?.kind!=="cidr"||i.block.state==="unknown")&&!(t.state==="unknown"||n.state==="unknown"||r.state==="unknown")&&n.value!=="all")return j(n.value,i.family)?xt({direction:t.value,protocol:n.value,space:i.family,ports:w(n.value)?r.value:T,peers:[i.block.value.addresses]}):M}function fr(e,t){let n=[],r=br(e,t),o=hr(e,t);for(let i of yr(e,t))for(let s of gr(e,t)){let a=w(s)?o:T;if(a!==void 0)for(let[l,c]of r)j(s,l)&&(t||mr(s,l))&&n.push({direction:i,protocol:s,space:l,ports:a,peers:c})}return n}var mr=(e,t)=>!(e==="icmpv6"&&t==="group")&&!((e==="icmp"||e==="icmpv6")&&t==="prefix-list");function yr({direction:e},t){return e.state==="known"?[e.value]:t?W:[]}function gr({protocol:e},t){return e.state==="unknown"?t?g:[]:e.value==="all"?g:[e.value]}function hr({ports:e},t){return e.state==="known"?e.value:t?x:void 0}function br({peers:e,action:t},n){if(e.length===0)return n?vr:[];if(e.length>1&&!n)return[];let r=n&&t.state==="known"&&t.value==="accept";return e.flatMap(o=>[...wr(o,n),...r?[]:Sr(o)])}var vr=[["ipv4",E.ipv4.everything],["ipv6",E.ipv6.everything]];function wr(e,t){switch(e.kind){case"cidr":return e.block.state==="known"?[[e.family,[e.block.value.addresses]]]:t?[[e.family,E[e.family].everything]]:[];case"security-group":return e.group.state==="known"?[["group",[I(e.group.value)]]]:t?[["group",ne]]:[];case"prefix-list":return[...xr(e.entries.blocks),...e.entries.unknown===void 0?[]:$r(e,t)]}}var Sr=e=>e.kind==="security-group"?["ipv4","ipv6"].flatMap(t=>e.known[t].length===0?[]:[[t,e.known[t]]]):[],xr=e=>["ipv4","ipv6"].map(t=>[t,te(t,e)]);function $r({list:e},t){return e.state==="known"?[["prefix-list",[I(e.value)]]]:t?[["prefix-list",ne]]:[]}var Ue=te("ipv4",["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"].flatMap(e=>Ae(e)??[]));function Ot({peers:e}){return e.some(Pr)}var Pr=e=>ie(e).sensitive||e.kind==="prefix-list"&&e.entries.sensitive===!0;function Z(e){let{direction:t,action:n,priority:r,protocol:o,ports:i}=e;return t.sensitive||n.sensitive||r.sensitive||o.sensitive||i.sensitive||Ot(e)}function _t(e){return[["type",e.direction],["policy",e.action],["priority",e.priority],["ip_protocol",e.protocol],["port_range",e.ports],...e.peers.map(t=>[t.attribute,ie(t)])]}function Ne(e){return e.isKnown?[]:[..._t(e),["cidr_ip",e.noPeer]].flatMap(([n,r])=>r?.state==="unknown"?[{attribute:n,reason:r.reason}]:[])}var Et=({peers:e})=>`${e.map(({attribute:t})=>t).join(" and ")} are both set, and which of them the API takes is not documented`;function ie(e){switch(e.kind){case"cidr":return e.block;case"security-group":return e.group;case"prefix-list":return e.list}}var se=class{#n;#e;#t=new Map;constructor(t){this.#n=t,this.#e=t.filter(Z)}part({direction:t,protocol:n,space:r,ports:o}){if(this.#e.length===0||r==="member")return{open:[o],veiled:[]};let{hidden:i,edges:s,isWhole:a}=this.#r(t,n),l=v([o],i);return a?{open:[],veiled:[w(n)?x:T]}:{open:l,veiled:S([o],i).flatMap(c=>Rr(c,s))}}#r(t,n){let r=`${t} ${n}`,o=this.#t.get(r)??kr(this.#e,this.#n,t,n);return this.#t.set(r,o),o}};function kr(e,t,n,r){let o=e.flatMap(s=>It(s,n,r)),i=t.flatMap(s=>It(s,n,r).flatMap(({start:a,end:l})=>[a,l]));return{hidden:o.reduce((s,a)=>$(s,[a]),[]),edges:[...new Set(i)].sort((s,a)=>s-a),isWhole:e.some(s=>Tt(s)&&At(s,n,r).length>0)}}var Tt=({ports:e,protocol:t})=>e.sensitive||t.sensitive,At=(e,t,n)=>B(q(e,!0)).filter(r=>(e.direction.sensitive||r.direction===t)&&(e.protocol.sensitive||r.protocol===n)),It=(e,t,n)=>At(e,t,n).map(({ports:r})=>r);function Rr({start:e,end:t},n){let r=[e,...n.filter(o=>e<o&&o<t),t];return r.slice(1).map((o,i)=>({start:r[i],end:o}))}function jt(e,t,n){let r=Or(t),o=new se(n),i=new Map;for(let a of B(e)){let l=Fe(a),c=i.get(l)??[];i.set(l,c);for(let u of _r(a,r.get(l)??[],t,o))c.push(u)}let s=a=>a.map(l=>t[l].by);return[...i.values()].flatMap(a=>{let l=Nr(a.filter(({isVeiled:f})=>!f)),c=Ir(a);return(c.length===0?l:[...l,...c].sort(Ur)).map(({whole:f,partly:p,...m})=>({...m,by:s(f),partlyBy:s(p),key:Ce({whole:f,partly:p})}))})}var Ce=({whole:e,partly:t})=>`${e.join()}|${t.join()}`,Fe=({direction:e,protocol:t,space:n})=>`${e} ${t} ${n}`;function Or(e){let t=new Map,n=new Map;e.forEach(({by:r,traffic:o},i)=>{let s=n.get(r)??i;n.set(r,s);for(let a of B(o)){let l={box:a,order:s},c=t.get(Fe(a));c?c.push(l):t.set(Fe(a),[l])}});for(let r of t.values())r.sort((o,i)=>o.box.ports.start-i.box.ports.start);return t}function _r(e,t,n,r){let{open:o,veiled:i}=r.part(e);return[...o.flatMap(s=>Er({...e,ports:s},t,n)),...i.map(s=>{let a={...e,ports:s};return{...a,whole:Ct(a,t),partly:[],isVeiled:!0}})]}function Er(e,t,n){let r=t.flatMap(i=>Tr(i,e)??[]),o=Ar(r);return Mr(e.ports,o).flatMap(i=>{let s=[...Ut(o.filter(a=>He(a.box.ports,i))).values()];return jr(e.peers,s).map(a=>{let l={...e,ports:i,peers:a};return{...l,...Br(l,r,n),isVeiled:!1}})})}function Ir(e){let t=new Map;for(let n of e){if(!n.isVeiled)continue;let r=t.get(n.ports.start),o=[...new Set([...r?.whole??[],...n.whole])].sort((i,s)=>i-s);t.set(n.ports.start,{...n,peers:$(r?.peers??[],n.peers),whole:o})}return[...t.values()]}var He=(e,t)=>e.start<t.end&&t.start<e.end;function Tr(e,{ports:t,peers:n}){if(!He(e.box.ports,t))return;let r=S(e.box.peers,n);if(r.length===0)return;let o=Math.max(e.box.ports.start,t.start),i=Math.min(e.box.ports.end,t.end);return{...e,box:{...e.box,ports:{start:o,end:i},peers:r}}}function Ar(e){return e.filter(({box:t},n)=>!e.some((r,o)=>o!==n&&Mt(t,r.box)&&(o<n||!Mt(r.box,t))))}var Mt=(e,t)=>e.ports.start>=t.ports.start&&e.ports.end<=t.ports.end&&Bt(e.peers,t.peers);function Bt(e,t){let[n,r]=[e[0],e.at(-1)];if(n===void 0||r===void 0)return!0;let[o,i]=[t[0]?.start,t.at(-1)?.end];return o===void 0||i===void 0||n.start<o||r.end>i?!1:v(e,t).length===0}function Ut(e){let t=new Map;for(let{order:n,box:r}of e)t.set(n,$(t.get(n)??[],r.peers));return t}function Mr({start:e,end:t},n){let o=[...new Set([e,t,...n.flatMap(({box:i})=>[i.ports.start,i.ports.end])])].sort((i,s)=>i-s);return o.slice(1).map((i,s)=>({start:o[s],end:i}))}function jr(e,t){let n=v(e,P(t.flat())),r=t.flatMap((a,l)=>a.flatMap(({start:c,end:u})=>[{at:c,index:l,isStart:!0},{at:u,index:l,isStart:!1}]));r.sort((a,l)=>a.at<l.at?-1:a.at>l.at?1:0);let o=new Map,i=new Set;r.forEach(({at:a,index:l,isStart:c},u)=>{c?i.add(l):i.delete(l);let f=r[u+1]?.at;if(f===void 0||f===a||i.size===0)return;let p=[...i].sort((m,O)=>m-O).join();o.set(p,[...o.get(p)??[],{start:a,end:f}])});let s=[...o.values()].map(P);return n.length===0?s:[...s,n]}var Nt=e=>({box:t})=>He(t.ports,e.ports)&&S(t.peers,e.peers).length>0,Ct=(e,t)=>[...new Set(t.filter(Nt(e)).map(({order:n})=>n))].sort((n,r)=>n-r);function Br(e,t,n){let r=t.filter(Nt(e)),o=Ut(r.filter(({box:l})=>l.ports.start<=e.ports.start&&e.ports.end<=l.ports.end)),i=H([e]),s=l=>Bt(e.peers,o.get(l)??[])||U(k(i,n[l].traffic)),a=Ct(e,r);return{whole:a.filter(s),partly:a.filter(l=>!s(l))}}var Ur=(e,t)=>e.ports.start-t.ports.start;function Nr(e){let t=[],n=new Map;for(let r of e){let o=n.get(Ce(r))??[];n.set(Ce(r),o);let i=o.find(a=>Cr(t[a],r)),s=i===void 0?void 0:t[i];i!==void 0&&s!==void 0?t[i]={...s,ports:{start:s.ports.start,end:r.ports.end}}:o.push(t.push(r)-1)}return t}var Cr=(e,t)=>e.ports.end===t.ports.start&&L(e.peers,t.peers);function De(e,t,n,r){return Dr(Fr(jt(e,t,r))).map(({direction:o,protocol:i,ports:s,peers:a,by:l,partlyBy:c})=>({direction:o,protocol:i,ports:i!=="all"&&w(i)?s:void 0,peers:a,certainty:n,by:l,partlyBy:c}))}function Fr(e){let t=e.filter(Ft),n=new Set;return e.flatMap(r=>{if(n.has(r))return[];let o=Ft(r)?t.filter(s=>Hr(r,s)):[],i=new Set(o.map(({protocol:s})=>s));if(!g.every(s=>!j(s,r.space)||i.has(s)))return[r];for(let s of o)n.add(s);return[{...r,protocol:"all"}]})}var Ft=({protocol:e,ports:t})=>e==="all"||!w(e)||t.start===x.start&&t.end===x.end,Hr=(e,t)=>e.direction===t.direction&&e.space===t.space&&e.key===t.key&&e.isVeiled===t.isVeiled&&(e.isVeiled||L(e.peers,t.peers));function Dr(e){let t=new Map;for(let n of e){let{direction:r,protocol:o,ports:i,key:s,space:a,peers:l}=n,c=[r,o,...o==="all"?[]:[i.start,i.end],s].join(" "),u=t.get(c);u?u.peers.push({space:a,set:l}):t.set(c,{...n,peers:[{space:a,set:l}]})}return[...t.values()]}function Lt(e,t,n){let r=n.filter(({entry:i})=>i.hides!=="nothing");return[n.filter(({entry:i})=>i.hides==="nothing"),r].flatMap(i=>{let s=Lr(e,t,i);return s.length===0?[]:[Le(e,t,s,i===r)]})}function Le(e,t,n,r){return{from:e,to:t,entries:n,isHidden:r,isCertain:n.some(({certainty:o})=>o==="certain")}}function Lr(e,t,n){if(n.length===0)return[];let r=Gr(e,t),o=c=>{let u=({entry:p,isCertain:m})=>c==="any"||m&&Wt(p),f=p=>A(n.filter(m=>m.space===p&&u(m)).map(({entry:m})=>X(m)));return re(oe(f("group"),r[c]),f("member"))},i=o("certain"),s=k(o("any"),i),a=n.flatMap(({entry:c})=>c.by.map(u=>({by:u,traffic:X(c)})));return[...De(i,a,"certain",[]),...De(s,a,"possible",[])].map(c=>({...c,...Wr(c,n)}))}function Wr(e,t){let n=t.filter(a=>a.entry.by.some(l=>e.by.includes(l))),r=["group","member"].flatMap(a=>{let l=n.reduce((c,u)=>u.space===a?$(c,u.names):c,[]);return l.length===0?[]:[{space:a,set:l}]}),o=n.some(a=>a.entry.hides==="ports and peers"),i=n.some(a=>a.entry.hides==="peers"),s=n.flatMap(a=>a.entry.partlyBy.filter(l=>!e.by.includes(l)));return{peers:r,partlyBy:[...new Set(s)],hides:o?"ports and peers":i?"peers":"nothing",hidesProtocol:n.some(a=>a.entry.hidesProtocol===!0),hidesDirection:n.some(a=>a.entry.hidesDirection===!0)}}var Wt=({certainty:e,hides:t})=>e==="certain"&&t!=="ports and peers",Ht=new WeakMap;function Gr(e,t){if(e.isPartial)return{certain:M,any:qr};let n=Ht.get(e);if(n)return n;let r=e.entries.filter(({direction:i})=>i==="egress"),o=Jr(r,t);return r.some(({peers:i})=>i.some(({space:s})=>s==="group"))||Ht.set(e,o),o}function Jr(e,t){let n=e.filter(o=>Wt(o)&&o.peers.some(i=>Vr(i,t))),r=e.filter(({peers:o})=>o.some(i=>zr(i,t)));return{certain:A(n.map(X)),any:A(r.map(X))}}function Vr({space:e,set:t},n){return e==="ipv4"?v(Ue,t).length===0:e==="group"&&n.members.some(r=>G(t,r))}function zr({space:e,set:t},n){return e!=="group"?!0:n.possible===void 0||n.isPartial||[...n.members,...n.possible].some(r=>G(t,r))}var G=(e,t)=>e.some(({start:n,end:r})=>n<=t&&t<r),Kr=[I("")];function X(e){let t=Dt.get(e)??Yr(e);return Dt.set(e,t),t}var Dt=new WeakMap;function Yr({protocol:e,ports:t}){return H((e==="all"?g:[e]).map(r=>({direction:"ingress",protocol:r,space:"group",ports:w(r)?t??x:T,peers:Kr})))}var qr=X({protocol:"all",ports:void 0});var ae=["internet","prefix-list","addresses","group","member","hidden"];function le({peers:e,hides:t},n){let r=e.flatMap(l=>Zr(l,n)),o=t!=="nothing",i=ae.flatMap(l=>{let c=r.filter(f=>f.farEnd===l);if(c.length===0)return[];let u=c.flatMap(({peers:f})=>Xr(f,n));return[{farEnd:l,peers:c.map(f=>f.peers),public:u,isHidden:o}]}),[s]=i;return s===void 0||!o?i:[{farEnd:s.farEnd==="internet"||s.farEnd==="prefix-list"?s.farEnd:"hidden",peers:e,public:[],isHidden:o}]}function Zr({space:e,set:t},n){if(e!=="ipv4"&&e!=="ipv6")return[{farEnd:e,peers:{space:e,set:t}}];let r=i=>S([i],n[e]).length>0;return[["internet",t.filter(r)],["addresses",t.filter(i=>!r(i))]].flatMap(([i,s])=>s.length===0?[]:[{farEnd:i,peers:{space:e,set:s}}])}function Xr({space:e,set:t},n){if(e!=="ipv4"&&e!=="ipv6")return[];let r=S(t,n[e]);return r.length===0?[]:[{space:e,set:r}]}function de({certainty:e},{farEnd:t}){return t==="prefix-list"?"perhaps":t!=="internet"?"closed":e==="certain"?"open":"perhaps"}var R="(sensitive)";var oo=[["ipv4",E.ipv4.everything],["ipv6",E.ipv6.everything]];function io(e,t=oo){return kt(e,so,t)}var so=new Map(g.map(e=>[e,[w(e)?x:T]]));var zs=io("egress");var ao=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}`,Gt=e=>We(ao(e)),We=e=>/[.!?]$/.test(e)?e:`${e}.`;function Jt(e,t=3){let n=e.length>t?[...e.slice(0,t),`${e.length-t} more`]:e;return n.length<=1?n.join(""):`${n.slice(0,-1).join(", ")} and ${n.at(-1)}`}var ce=e=>e.flatMap(t=>t.hidesDirection&&t.by.some(n=>typeof n!="string")?W.map(n=>({...t,direction:n,certainty:"possible"})):[t]);var Ge="(a group that is not known)";var pe=class{#n;#e=new Map;#t=new Map;#r;constructor(t){this.#n=t,this.#r=t.filter(po);for(let n of t)for(let r of Je(n))this.#t.set(r,[...this.#t.get(r)??[],n]);for(let n of t)for(let r of n.entries)this.#o(n,r)}outOf(t){return this.#e.get(t)??co}#o(t,n){if(n.direction==="ingress"){for(let{space:r,set:o}of n.peers)if(!(r!=="group"&&r!=="member"))for(let i of this.#i(o)){if(i===t)continue;let s=this.#e.get(i)??new Map,a=s.get(t)??[];this.#e.set(i,s.set(t,a)),a.push(uo(i,n,r,o))}}}#i(t){let n=t.map(({start:i,end:s})=>s===I(String(i)).end?String(i):void 0),o=n.includes(void 0)?this.#n.filter(i=>Je(i).some(s=>G(t,s))):n.flatMap(i=>this.#t.get(i??"")??[]);return new Set([...o,...this.#r])}},co=new Map,Je=({members:e,possible:t})=>[...e,...t??[]],po=({name:e,possible:t})=>t===void 0||e===Ge;function uo(e,t,n,r){let o=e.members.filter(a=>G(r,a)),i=o.length>0?o:Je(e).filter(a=>G(r,a)),s=i.length>0?P(i.map(I)):r;return{entry:t,space:n,names:s,isCertain:o.length>0&&e.name!==Ge}}var fo=1e3;function zt(e,t,n=fo){let r=e.filter(({isTogetherOnly:p})=>!p).map(p=>({...p,entries:ce(p.entries)})),i=[...new Set(e.map(({input:p})=>p))].flatMap(p=>mo(r.filter(m=>m.input===p),t)),s=Vt(i,({isCertain:p})=>p),a=Vt(i,()=>!0),l=i.flatMap(p=>{let m=p.from===void 0?[]:s.get(p.from)??a.get(p.from);return m===void 0||m.some(({from:O,to:Se})=>O===p.to||Se===p.to)?[]:[go([...m,p])]}),c=new Set(l.flatMap(p=>p.hops.slice(0,-1))),u=l.filter(p=>!c.has(p.hops.at(-1)));return{paths:[...u.filter(({isCertain:p})=>p),...u.filter(({isCertain:p})=>!p)].slice(0,n),omitted:Math.max(0,u.length-n)}}function mo(e,t){let n=new pe(e),r=e.flatMap(i=>yo(i,t)),o=new Set(r.map(({to:i})=>i));for(let i of o)for(let[s,a]of n.outOf(i)){let l=Lt(i,s,a);r.push(...l),l.length>0&&o.add(s)}return r}function yo(e,t){let n=e.entries.flatMap(r=>r.direction!=="ingress"?[]:le(r,t).flatMap(o=>{let i=de(r,o);return i==="closed"?[]:[{...r,peers:o.peers,certainty:i==="open"?"certain":"possible"}]}));return n.length===0?[]:[Le(void 0,e,n,!1)]}function Vt(e,t){let n=new Map;for(let i of e){if(!t(i))continue;let s=n.get(i.from);s?s.push(i):n.set(i.from,[i])}let r=new Map,o=[void 0];for(let i of o){let s=i===void 0?[]:r.get(i)??[];for(let a of n.get(i)??[])r.has(a.to)||(r.set(a.to,[...s,a]),o.push(a.to))}return r}function go(e){let t=e.map(({isHidden:n})=>n).lastIndexOf(!0);return{hops:t<0?e:e.slice(t),isCertain:e.every(({isCertain:n})=>n)}}function ue({start:e,end:t}){return t-e===1?`${e}`:`${e}-${t-1}`}var fe=4,Kt=new WeakMap;function me(e,t){let n=Kt.get(t);if(n?.space===e)return n.text;let r=ho(e,t);return Kt.set(t,{space:e,text:r}),r}function ho(e,t){if(e==="ipv4"||e==="ipv6")return bo(e,t);let n=e==="prefix-list"?"prefix-list":"security-group",r=t.map(({start:o})=>String(o));return r.includes("")?e==="prefix-list"?"any prefix list":"any security group":r.map(o=>`${n}:${o}`).join(", ")}function bo(e,t){let n=F(e,t,fe+1);if(n.length<=fe)return n.join(", ");let r=vo(e,t),o=F(e,v([r.interval],t),fe+1);return o.length<=fe?`${r.text} except ${o.join(", ")}`:F(e,t).join(", ")}function vo(e,t){let n=BigInt(t[0]?.start??0),r=BigInt(t.at(-1)?.end??1)-1n,o=0n;for(;n>>o!==r>>o;)o++;let i=n>>o<<o,s=i+(1n<<o),a=e==="ipv4"?{start:Number(i),end:Number(s)}:{start:i,end:s};return{interval:a,text:F(e,S([a],[a]))[0]??""}}var Ve=()=>require("node:crypto");function So({ports:e,hides:t}){return t==="ports and peers"?R:e===void 0?"all":ue(e)}function ye({protocol:e,ports:t,hides:n},r){return e==="all"||t===void 0||n==="ports and peers"?[]:r.servicesOn(e,t)}function ge(e){return e.hidesProtocol?R:e.protocol==="all"?"everything":`${e.protocol}${xo(e)}`}var xo=e=>e.ports===void 0?"":` ${So(e)}`;var $o={egress:"the default of a basic group","intra-group":'inner_access_policy "Accept"'},qt=e=>typeof e=="string"?$o[e]:e.address;var Zt=50;function Xt(e,{internet:t,catalogue:n},r){let{paths:o,omitted:i}=zt(e,t),s=o.filter(({hops:[c,...u]})=>u.length>0||c?.from!==void 0);if(s.length===0)return;let a=s.length-Math.min(s.length,Zt)+i,l=s.slice(0,Zt).map(({hops:c,isCertain:u})=>{let[f]=c,p=f.isHidden?R:"internet",{input:m}=f.to;return d`<li>${m===void 0?void 0:d`${m}: `}${p}${c.map(O=>Po(O,n,r))}${u?void 0:d` <i>perhaps</i>`}</li>`});return d`
<section aria-labelledby="paths">
<h2 id="paths">From the internet through other groups</h2>
<p class="about">Each group lets in what stands after its name from the group before it, so whoever takes over a machine there can try the next one. It does not mean that one connection goes all the way.</p>
<ul class="paths">${l}</ul>
${a===0?void 0:d`<p class="about">And ${a} more: sglint exposure --paths lists them.</p>`}
</section>`}function Po({to:e,entries:t},n,r){let o=t.slice(0,ze).map(l=>{let[c]=ye(l,n);return d`<b>${ge(l)}</b>${c===void 0?"":` ${c}`}`}),i=t.length>ze?`, and ${t.length-ze} more`:"",s=r(e.input).get(e.name),a=d`<code>${e.name}</code>`;return d` → <span class="step">${s===void 0?a:d`<a href="#${s}">${a}</a>`} on ${b(o,", ")}${i}</span>`}var ze=4;function Qt({level:e,message:t,span:n}){return n?`${e}: ${h(n)}: ${y(t)}`:`${e}: ${y(t)}`}function tn({title:e,style:t,script:n,body:r}){let o=n===void 0?"":`; script-src '${en(n)}'`,i=`default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${en(t)}'${o}`,{markup:s}=d`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new _(i)}">
<title>${e}</title>
<style>${new _(t)}</style>
</head>
<body>
${r}
${n===void 0?void 0:new _(`<script>${n}</script>
`)}</body>
</html>
`;return s}var en=e=>`sha256-${Ve().createHash("sha256").update(e).digest("base64")}`;var nn=`(function () {
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
  if (!form) return;
  var status = document.getElementById('shown');
  var words = document.getElementById('words');
  var choices = all('select', form);
  var sections = all('section.group').map(function (section) {
    var name = section.getAttribute('data-name').toLowerCase();
    var items = all('.item', section).map(function (item) {
      return { item: item, text: name + ' ' + item.textContent.toLowerCase(), counts: !item.classList.contains('lane') };
    });
    return { section: section, items: items };
  });

  function filter() {
    var wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var isFiltered =
      wanted.length > 0 ||
      choices.some(function (choice) {
        return choice.value !== '';
      });
    var shown = 0;
    var total = 0;
    sections.forEach(function (group) {
      var here = 0;
      group.items.forEach(function (each) {
        var fits =
          choices.every(function (choice) {
            return choice.value === '' || each.item.getAttribute('data-' + choice.getAttribute('data-of')) === choice.value;
          }) &&
          wanted.every(function (word) {
            return each.text.indexOf(word) >= 0;
          });
        each.item.hidden = !fits;
        if (!each.counts) return;
        total += 1;
        if (fits) here += 1;
      });
      shown += here;
      group.section.hidden = here === 0 && (group.items.length > 0 || isFiltered);
    });
    var noun = ' ' + form.getAttribute(total === 1 ? 'data-one' : 'data-many');
    status.textContent = (shown === total ? '' : shown + ' of ') + total + noun;
  }

  form.hidden = false;
  form.addEventListener('submit', function (event) {
    event.preventDefault();
  });
  form.addEventListener('reset', function () {
    setTimeout(filter, 0);
  });
  [words].concat(choices).forEach(function (field) {
    field.addEventListener('input', filter);
  });
  filter();
})();
`;var ko=`
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
`,rn=`${ko}.group h3 code { font-size: 1.1rem; font-weight: 700; }
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
`;function he({title:e,about:t,skip:n,main:r,notes:o}){return tn({title:e,style:rn,script:nn,body:d`<a class="skip" href="#${n.to}">${n.words}</a>
<header>
<h1>${e}</h1>
<p class="about">${t}</p>
</header>
<main>
${r.flatMap(i=>i??[])}
</main>
<footer>
<h2>How to read this</h2>
<ul class="others">
${o.map(i=>d`<li>${i}</li>\n`)}</ul>
</footer>`})}function be(e){if(e.length!==0)return d`<section aria-labelledby="remarks"><h2 id="remarks">Remarks on the input</h2>
<ul class="others">${e.map(t=>d`<li>${Qt(t)}</li>`)}</ul></section>\n`}function ve(e,t,n,r){let o=r.map(({name:i,label:s,all:a,options:l})=>{let c=Object.entries(l).map(([u,f])=>d`<option value="${u}">${f}</option>`);return d`<label>${s} <select id="${i}" data-of="${i}"><option value="">${a}</option>${c}</select></label>\n`});return d`<form id="filter" hidden role="search" aria-label="Filter the ${t}" data-one="${e}" data-many="${t}">
<label>Search <input id="words" type="search" placeholder="${n}" autocomplete="off"></label>
${o}<button type="reset">Show all</button>
<span id="shown" role="status"></span>
</form>\n`}var on=e=>Ro(e,{rule:e,certain:!1});function Ro(e,t){let n=Ne(e).map(({attribute:r,reason:o})=>`${r} ${o}`);for(let r of e.peers)r.kind==="prefix-list"&&r.entries.unknown!==void 0&&n.push(r.entries.unknown);return e.peers.length>1&&n.push(Et(e)),e.isRefusedDrop&&n.push("port_range is not set, which apply refuses for tcp and udp, so that this drop closes nothing"),t&&!t.certain&&!e.membership.certain&&n.push(Oo(e)),e.resource.deferred!==void 0&&n.push(`${e.address} ${e.resource.deferred}`),[...new Set(n)]}function Oo({membership:e}){let{attribute:t}=e;return t.state==="unknown"?`security_group_id ${t.reason}`:"security_group_id is not known"}var D=["critical","high","medium","low","info"],_o="unknown-module",Eo=["suppression-without-reason","suppression-expired","suppression-unknown-policy","suppression-unused"],Vl=new Set([_o,...Eo]);var sn={ipv4:"IPv4",ipv6:"IPv6"};function ln({public:e},t){let n=e.flatMap(({space:i,set:s})=>an({space:i,set:s},t)?[dn(i)]:[]),r=e.filter(i=>!an(i,t)).map(i=>Io(i,t));return(n.length===0?r:[`the whole internet over ${n.join(" and ")}`,...r]).join(" and ")}var dn=e=>e==="ipv6"?sn.ipv6:sn.ipv4;function an({space:e,set:t},n){return(e==="ipv4"||e==="ipv6")&&v(n[e],t).length===0}function Io({space:e,set:t},n){let r=ee(t),o=`public ${dn(e)} address${r===1n?"":"es"}`;if(e==="ipv6"&&r>To)return`about 2^${(r-1n).toString(2).length} ${o}`;let i=ee(e==="ipv6"?n.ipv6:n.ipv4),s=i===0n?0n:r*100n/i;return`${Ao(r)} ${o}${s>0n?`, ${s} % of them all`:""}`}var To=1000000n,Ao=e=>String(e).replace(/\B(?=(\d{3})+$)/g,",");function mn(e,t){return ce(e.entries).flatMap(r=>le(r,t.internet).map(o=>Bo(e,r,o,t))).sort((r,o)=>cn(r)-cn(o)||pn(r)-pn(o)||r.order-o.order)}var Mo=["open","perhaps","closed"],cn=({openness:e,farEnd:t,certainty:n})=>(Mo.indexOf(e)*ae.length+ae.indexOf(t))*2+(n==="certain"?0:1),jo="everything";function pn({openness:e,traffic:t,services:[n]}){return e==="closed"||t===jo?0:Ke(n?.severity)}var un=D;function Ke(e){let t=un.indexOf(e);return t<0?un.length:t}function Bo(e,t,n,r){let o=t.hides==="ports and peers",i=ln(n,r.internet),s=t.direction==="ingress"?de(t,n):"closed";return{direction:t.direction,farEnd:n.farEnd,openness:s,certainty:t.certainty,traffic:Uo(t),order:o?Number.MAX_SAFE_INTEGER:No(t),services:Co(ye(t,r.catalogue),r.catalogue),peers:n.isHidden?[{text:R}]:n.peers.flatMap(a=>Fo(a,e)),width:i===""||t.certainty==="certain"?i:`at most ${i}`,by:fn(t.by),partlyBy:fn(t.partlyBy),reasons:t.certainty==="certain"&&n.farEnd!=="prefix-list"?[]:Do(t)}}var Uo=e=>e.protocol==="other"&&!e.hidesProtocol?"other protocols":ge(e);function No({protocol:e,ports:t}){return(e==="all"?0:g.indexOf(e)+1)*1e5+(t?.start??0)}var Co=(e,t)=>e.map(n=>({id:n,severity:t.get(n)?.severity})).sort((n,r)=>Ke(n.severity)-Ke(r.severity));function Fo({space:e,set:t},{kind:n}){return e==="member"&&n==="security-group"?[]:e==="ipv4"||e==="ipv6"?[{text:me(e,t)}]:t.map(r=>r.start===""?{text:"any"}:e==="group"||e==="member"?{text:String(r.start),group:String(r.start)}:{text:String(r.start)})}var fn=e=>[...new Map(e.map(Ho).map(t=>[t.name,t])).values()],Ho=e=>({name:qt(e),place:typeof e=="string"?void 0:h(e.resource.span)});function Do({by:e,hidesDirection:t}){if(t)return["whether it is let in or out is sensitive"];let n=new Set(e.flatMap(r=>typeof r=="string"?[]:on(r)));return n.size>0?[...n]:["something that may close it is not known: sglint why tells what it is"]}function gn({sections:e,incomplete:t},n){let r=e.filter(a=>bn(a).length>0),o=e.filter(a=>!r.includes(a)),i=o.filter(a=>vn(a).length>0),s=o.filter(a=>!i.includes(a));return d`
<section class="summary${r.length===0?" calm":""}" aria-labelledby="open">
<h2 id="open">Open to the internet</h2>
<p class="headline">${Lo(r.length,i.length,{sections:e,incomplete:t})}</p>
${t?d`<p class="warning"><strong>This page is not complete:</strong> some of the input could not be read, and what is in it may be open, too.</p>`:void 0}
${yn(r,"Open to the internet",n,e)}
${i.length===0?void 0:d`<h3>Perhaps open to the internet</h3>${yn(i,"Perhaps open to the internet",n,e)}`}
${s.length===0?void 0:d`<h3>Not open to the internet</h3><ul class="others">${s.map(Vo)}</ul>`}
</section>`}function Lo(e,t,{sections:n,incomplete:r}){let o=n.some(({unit:a})=>a.kind==="interface"),i=`security group${n.length===1?"":"s"}${o?" and interfaces":""}`;if(n.length===0)return d`There is no security group here.`;let s=t===0?void 0:d` <strong>${t}${e===0?"":" more"}</strong> may be open to it.`;if(e===0){let a=t===0&&!r&&n.every(({unit:l})=>hn(l));return d`<strong>None</strong> of ${n.length} ${i} is ${a?"":"certain to be "}open to the internet.${s}`}return d`<strong>${e} of ${n.length}</strong> ${i} ${e===1?"lets":"let"} in traffic from the internet.${s}`}var hn=e=>!e.isPartial&&!_e(e),bn=({rows:e})=>e.filter(({direction:t,openness:n})=>t==="ingress"&&n==="open"),vn=({rows:e})=>e.filter(({direction:t,openness:n})=>t==="ingress"&&n==="perhaps");function yn(e,t,n,r){if(e.length!==0)return d`<table class="overview" role="table">
<caption class="unseen">${t}, group by group</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Group</th><th scope="col" role="columnheader">What is open</th><th scope="col" role="columnheader">To whom</th></tr></thead>
<tbody role="rowgroup">${e.map(o=>Wo(o,n(o.unit.input),r))}</tbody>
</table>`}function Wo(e,t,n){let r=[...bn(e),...vn(e)],o=new Map(r.map(i=>[i.peers.map(({text:s})=>s).join(),i]));return d`
<tr role="row"><th scope="row" role="rowheader">${Go(e,n)}</th>
<td role="cell"><ul class="chips">${r.map(Q)}</ul></td>
<td role="cell"><ul class="whom">${[...o.values()].map(i=>d`<li>${K(i,t)}</li>`)}</ul></td></tr>`}function Go(e,t){let{id:n,unit:r}=e,o=r.attachedTo.length,i=o===0?Jo(e,t):`attached to ${o} resource${o===1?"":"s"}`;return d`<a href="#${n}"><code>${r.name}</code></a>${z(r)} <span class="note">${i}</span>`}var Jo=(e,t)=>Ee(e,t).length>0?"attached together with other groups only: what counts there is listed apart":"attached to nothing known here";function Vo({id:e,unit:t}){let n=hn(t)?"":" by the rules that are here; others are not known";return d`<li><a href="#${e}"><code>${t.name}</code></a>${z(t)}${n}</li>`}function wn(e){let t=e.units.map((r,o)=>({id:`g${o+1}`,unit:r,rows:mn(r,e)})),n=r=>new Map(t.flatMap(({id:o,unit:i})=>i.input===r?[[i.name,o]]:[]));return he({title:`Exposure of ${e.paths.join(", ")}`,about:d`What each security group effectively accepts, its drops and defaults included. Made by sglint ${e.toolVersion}.`,skip:{to:"groups",words:"Skip to the groups"},main:[gn({sections:t,incomplete:e.incomplete},n),Xt(e.units,e,n),be(e.diagnostics),d`<h2 id="groups">Group by group</h2>\n`,ve("entry","entries","redis, 22, 10.0.0.0/8\u2026",[{name:"who",label:"Far end",all:"anybody",options:ke},{name:"way",label:"Direction",all:"in and out",options:{ingress:"lets in",egress:"lets out"}}]),...t.map(r=>at(r,n(r.unit.input),t))],notes:zo()})}var zo=()=>[d`<strong>Internet</strong>: at least one of the addresses is of the public internet, be it all of it or a single one; how many is said beside it.`,d`<strong>Certain</strong>: accepted whatever is not known yet. <strong>Possible</strong>, or perhaps: accepted only if something that is not known here turns out so; the reasons are beside it.`,d`A security group is judged with all its rules; groups that are attached together count together, and have a section of their own.`,d`What stands in front of a group or behind it (a load balancer, a firewall, a route, a service that does not listen) is not in a security group, and this page says nothing about it.`,d`A value that Terraform holds as sensitive is judged, and shown as (sensitive).`];var Ko=240;function qe(e){let{line:t,column:n}=J(e.source,e.start),r=nt(e.source,t);if(r.length>Ko||!/[\p{L}\p{N}]/u.test(r))return;let o=Math.max(1,Math.min(e.end-e.start,r.length-n+1));return{line:t,before:Ye(r.slice(0,n-1)),marked:Ye(r.slice(n-1,n-1+o)),after:Ye(r.slice(n-1+o))}}function Ze(e){let t=qe(e);if(t===void 0)return;let{line:n,before:r,marked:o,after:i}=t,s=`${n} | `;return[`${s}${r}${o}${i}`,`${" ".repeat(s.length-2)}| ${" ".repeat(r.length)}${"^".repeat(Math.max(1,o.length))}`].join(`
`)}var Ye=e=>y(e.replace(/\t/g,"  "));function Sn({message:e,span:t,hint:n}){let r=[];if(t){r.push(`${h(t)}: ${Xe(e)}`);let o=t.end>0?Ze(t):void 0;o&&r.push(o)}else r.push(Xe(e));return n&&r.push(`  help: ${Xe(n)}`),r.join(`
`)}var Xe=e=>e.split(`
`).map(y).join(`
`);function xn(e){if(e.length===0)return;let t=e.map(({policy:n,severity:r,address:o,span:i,suppressed:{by:s,reason:a,until:l,owner:c}})=>{let u=s==="comment"?"comment":"exception";return d`
<tr><th scope="row"><code>${o}</code> <span class="place">${h(i)}</span></th>
<td>${n.title} <span class="note">${n.id}, ${r}</span></td>
<td>${a} <span class="note">${u}${c===void 0?"":` of ${c}`}</span></td>
<td>${l??"no end"}</td></tr>`});return d`
<section aria-labelledby="accepted">
<h2 id="accepted">Accepted</h2>
<p class="about">What comments and exceptions silence. It does not count as a finding.</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="accepted"><table class="sortable">
<caption>Accepted findings</caption>
<thead><tr><th scope="col">Resource</th><th scope="col">Policy</th><th scope="col">Reason</th><th scope="col">Until</th></tr></thead>
<tbody>${t}</tbody>
</table></div>
</section>
`}function $n({direction:e,protocol:t,port:n,peer:r}){return`${e} ${t}${n===void 0?"":`/${n}`} ${e==="ingress"?"from":"to"} ${r}`}var Pn=({span:e,rule:t,isPlaceSecret:n})=>Yo(e)&&!n&&!(t&&Z(t)),Yo=({source:e})=>/\.(tf|tofu|tfvars)(\.json)?$/.test(e.path);var qo=e=>e.split("/").map(t=>encodeURIComponent(t.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD"))).join("/");function kn(e){return/^https?:\/\//i.test(e)?e.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu,n=>qo(n)).replace(/%(?![0-9a-f]{2})/gi,"%25"):void 0}var Qe=({id:e})=>`policy-${e}`;function On({policy:e,results:t}){let n=Qe(e);return d`
<section class="group" id="${n}" aria-labelledby="${n}-title" data-name="${e.id} ${e.title}">
<h3 id="${n}-title">${e.title}</h3>
<p class="facts"><code>${e.id}</code>${e.rationale===void 0?"":`: ${e.rationale}`}</p>
${t.map(Xo)}
${Zo(e.references)}
</section>`}function Zo(e){if(e.length===0)return;let t=e.map(n=>{let r=kn(n);return r===void 0?d`${n}`:d`<a href="${r}" rel="noreferrer">${n}</a>`});return d`<p class="facts">Read more: ${b(t,", ")}</p>`}function Xo(e){let{first:t,others:n}=e,{verdict:r,severity:o,address:i,message:s,span:a}=t;return d`
<article class="finding item ${r==="open"?"undecided":r==="fail"&&(o==="critical"||o==="high")?"grave-one":"mild"}" data-severity="${o}" data-verdict="${r}">
<h4>${Qo(t)} <code>${i}</code>${n.length===0?"":` and ${n.length} more`}</h4>
<p>${s}</p>
${ei(t)}
<dl>
${N("At",d`<code>${h(a)}</code>`)}
${ti(e)}
</dl>
</article>`}function Qo({verdict:e,severity:t}){return e==="open"?d`<strong class="badge perhaps">open, ${t} if so</strong>`:t==="critical"||t==="high"?d`<strong class="badge open">${t}</strong>`:d`<strong class="badge">${t}</strong>`}function ei(e){let t=Pn(e)?qe(e.span):void 0;if(t===void 0)return;let{line:n,before:r,marked:o,after:i}=t;return d`<pre><span class="line">${n} | </span>${r}<mark>${o}</mark>${i}</pre>`}function ti({first:e,others:t,attachedTo:n}){let{verdict:r,related:o,remedy:i,next:s,witness:a,group:l}=e,c=o.map(u=>d`<li>${u.message} <span class="place">${h(u.span)}</span></li>`);return[...l===void 0||l.address===e.address?[]:[N("Group",d`<code>${l.address}</code>`)],...t.length===0?[]:[N("Also",Rn(t))],...n.length===0?[]:[N("On",Rn(n))],...a===void 0?[]:[N(r==="fail"?"Proof":"Example",d`<code>${$n(a)}</code>`)],...c.length===0?[]:[N("See",d`<ul>${c}</ul>`)],...s===void 0?[]:[N("Next",d`${We(s)}`)],N(s===void 0?"What to do":"If so",d`${Gt(i)}`)]}var N=(e,t)=>d`<dt>${e}</dt><dd>${t}</dd>\n`,Rn=e=>b(e.map(t=>d`<code>${t}</code>`),", ");function _n(e){let t=e.policies.map(({id:n,title:r,severity:o},i)=>d`
<tr><th scope="row" data-key="${i}">${r} <span class="note">${n}</span></th>
<td>${o}</td>
<td>${et(n,e)}</td></tr>`);return d`
<section aria-labelledby="policies">
<h2 id="policies">Policies in force</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="policies"><table class="sortable">
<caption>Every policy that was judged by, and what it came to</caption>
<thead><tr><th scope="col">Policy</th><th scope="col">Severity</th><th scope="col">Result</th></tr></thead>
<tbody>${t}</tbody>
</table></div>
</section>
`}function et(e,{findings:t,suppressed:n,only:r,known:o,problems:i}){let s=t.filter(({policy:p})=>p.id===e),a=s.filter(({verdict:p})=>p==="fail").length,l=s.length-a,c=n.filter(({policy:p})=>p.id===e).length,u=[...a>0?[`${a} ${a===1?"finding":"findings"}`]:[],...l>0?[`${l} cannot be decided`]:[],...c>0?[`${c} accepted`]:[]];if(u.length>0)return u.join(", ");let f=r===void 0&&o===0?"nothing found":"nothing new";return i.length===0?f:`${f} in what could be judged`}function En(e){let t=new Map;for(let n of e){let{source:r,start:o,end:i}=n.span,s=[n.policy.id,n.verdict,n.severity,r.path,o,i].join(`
`),a=t.get(s);a?a.push(n):t.set(s,[n])}return[...t.values()].map(ni)}function ni(e){let t=e.reduce((o,i)=>!U(k(i.region,o.region))&&U(k(o.region,i.region))?i:o),n=({region:o,isSecret:i})=>!i&&!t.isSecret&&!U(k(o,t.region)),r=e.filter(o=>o!==t);return{first:t,addresses:r.map(({address:o})=>o),others:r.map(o=>`${o.address}${n(o)?" (for other traffic)":""}`),attachedTo:[...new Set(e.flatMap(({attachedTo:o})=>o))]}}function In(e){let{findings:t,inputs:n,policies:r,problems:o,only:i,known:s,ignored:a=0,suppressed:l,others:c}=e,u=n.reduce((xe,$e)=>xe+$e.rules,0),f=n.reduce((xe,$e)=>xe+$e.groups,0),p=`${we(u,"rule")} in ${we(f,"security group")} judged by ${we(r.length,"policy","policies")}`,m=i===void 0?"":`, and only ${i} is listed`,O=s===0?"":` ${s===1?"One finding is":`${s} findings are`} known to the baseline.`,Se=a===0?"":` ${a===1?"One":a} that cannot be decided ${a===1?"is":"are"} left out (unknown: ignore).`,An=l.length===0?"":` ${l.length===1?"One finding is":`${l.length} findings are`} silenced by ${oi(l)}.`,Mn=c===void 0||c.count===0?"":` ${ri(c)}`,jn=o.length>0?" What the errors name could not be judged.":"";return{found:ii(t),judged:`${p}${m}.${Se}${An}${O}${Mn}${jn}`}}function ri({count:e,inputs:t}){let n=e===1,r=n?"One other finding is neither, and does not count":`${e} others are neither, and do not count`,o=n?"it":"them",i=t.map(y),s=i.length===1?`sglint ${i[0]} lists ${o}`:`sglint FOLDER lists ${o} in ${Jt(i)}`;return`${r}: ${s}.`}function oi(e){let t=new Set(e.map(o=>o.suppressed.by)),n=e.length===1,r={comment:n?"a comment":"comments",exception:n?"an exception":"exceptions"};return["comment","exception"].flatMap(o=>t.has(o)?[r[o]]:[]).join(" and ")}function ii(e){if(e.length===0)return"No findings";let t=e.filter(({verdict:r})=>r==="fail"),n=e.length-t.length;return[...t.length>0?[`${we(t.length,"finding")} (${si(t)})`]:[],...n>0?[`${n} that cannot be decided`]:[]].join(" and ")}function si(e){return D.flatMap(t=>{let n=e.filter(r=>r.severity===t).length;return n===0?[]:[`${n} ${t}`]}).join(", ")}var we=(e,t,n=`${t}s`)=>`${e} ${e===1?t:n}`;function Tn(e){let t=di(e.findings);return he({title:`Findings in ${e.inputs.map(({path:n})=>n).join(", ")}`,about:d`What the policies say of the security groups in ${b(e.inputs.map(li),", ")}. Made by sglint ${e.toolVersion}.`,skip:t.length>0?{to:"findings",words:"Skip to the findings"}:ai,main:[ci(e,t),...t.length>0?mi(t):[],xn(e.suppressed),be(e.diagnostics),_n(e)],notes:yi()})}var ai={to:"policies",words:"Skip to the policies"},li=({path:e,kind:t})=>d`the ${t==="hcl"?"configuration":t} <code>${e}</code>`;function di(e){let t=new Map;for(let n of e){let r=t.get(n.policy.id);r?r.push(n):t.set(n.policy.id,[n])}return[...t.values()].map(n=>({policy:n[0].policy,results:En(n),own:n}))}function ci(e,t){let{found:n,judged:r}=In(e),o=!e.findings.some(({verdict:i})=>i==="fail");return d`
<section class="summary${o?" calm":""}" aria-labelledby="overview">
<h2 id="overview">Overview</h2>
<p class="headline"><strong>${n}.</strong></p>
<p class="about">${r}</p>
${pi(e)}
${fi(t,e)}
</section>
`}function pi({problems:e}){if(e.length!==0)return d`<div class="warning"><p><strong>This page is not complete:</strong> a part of the input could not be used, and nothing in it was judged.</p>
${e.map(t=>d`<pre>${ui(Sn(t))}</pre>`)}</div>`}var ui=e=>e.split(`
`).map(t=>d`${t}\n`);function fi(e,t){if(e.length===0)return;let n=e.map(({policy:r,own:o})=>{let i=D.find(s=>o.some(a=>a.severity===s));return d`
<tr role="row"><th scope="row" role="rowheader"><a href="#${Qe(r)}">${r.title}</a> <span class="note">${r.id}</span></th>
<td role="cell">${i}</td><td role="cell">${et(r.id,t)}</td></tr>`});return d`<table class="overview" role="table">
<caption class="unseen">Findings, policy by policy</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Policy</th><th scope="col" role="columnheader">Severity</th><th scope="col" role="columnheader">Result</th></tr></thead>
<tbody role="rowgroup">${n}</tbody>
</table>`}var mi=e=>[d`<h2 id="findings">Policy by policy</h2>\n`,ve("place","places","ssh, web, main.tf\u2026",[{name:"severity",label:"Severity",all:"any",options:Object.fromEntries(D.map(t=>[t,t]))},{name:"verdict",label:"Verdict",all:"any",options:{fail:"proved",open:"cannot be decided"}}]),...e.map(On)],yi=()=>[d`A finding is <strong>proved</strong>: whatever is not known yet cannot make it go away. What <strong>cannot be decided</strong> is neither a pass nor a finding; what is missing is said beside it.`,d`Traffic is judged as it is let in or out in the end: the other rules of the group, their priorities, the defaults and the groups attached beside it are counted in.`,d`Where a line stands for several resources (count, for_each, a module that is called twice), they are listed together.`,d`A value that Terraform holds as sensitive is judged, and shown as (sensitive).`];0&&(module.exports={exposureAsHtml,lintAsHtml});
