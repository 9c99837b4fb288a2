"use strict";var Oe=Object.defineProperty;var Vn=Object.getOwnPropertyDescriptor;var zn=Object.getOwnPropertyNames;var Kn=Object.prototype.hasOwnProperty;var Yn=(e,t)=>{for(var n in t)Oe(e,n,{get:t[n],enumerable:!0})},qn=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of zn(t))!Kn.call(e,o)&&o!==n&&Oe(e,o,{get:()=>t[o],enumerable:!(r=Vn(t,o))||r.enumerable});return e};var Zn=e=>qn(Oe({},"__esModule",{value:!0}),e);var Bi={};Yn(Bi,{exposureAsHtml:()=>An,lintAsHtml:()=>Ln});module.exports=Zn(Bi);var Xn=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|(?<=##[a-z]*)\[/gi;function y(e){return e.replace(Xn,t=>t===`
`?"\\n":t==="\r"?"\\r":`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`)}var st=new WeakMap;function V(e,t){let n=lt(e),r=0,o=n.length-1;for(;r<o;){let i=r+o+1>>1;(n[i]??0)<=t?r=i:o=i-1}return{line:r+1,column:Math.min(t,e.text.length)-(n[r]??0)+1}}function at(e,t){let n=lt(e),r=n[t-1];if(r===void 0)return"";let o=n[t]??e.text.length;return e.text.slice(r,o).replace(/\r?\n$|\r$/,"")}function lt(e){let t=st.get(e);if(t)return t;let n=[0];for(let r=e.text.indexOf(`
`);r>=0;r=e.text.indexOf(`
`,r+1))n.push(r+1);return st.set(e,n),n}function z(e){let t=V(e.source,e.start),n=V(e.source,Math.max(e.start,e.end));return{file:e.source.path,startLine:t.line,startColumn:t.column,endLine:n.line,endColumn:n.column}}function b(e){let{file:t,startLine:n,startColumn:r}=z(e);return e.source.virtual||e.end===0?y(t):`${y(t)}:${n}:${r}`}var E=class{markup;constructor(t){this.markup=t}};function d(e,...t){return new E(e.map((n,r)=>r===0?n:dt(t[r-1])+n).join(""))}function dt(e){return e===void 0?"":e instanceof E?e.markup:typeof e=="object"?e.map(({markup:t})=>t).join(""):er(String(e))}var Qn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},er=e=>y(e).replace(/[&<>"']/g,t=>Qn[t]??""),v=(e,t)=>new E(e.map(({markup:n})=>n).join(dt(t)));var K=({input:e})=>e===void 0?void 0:d` <span class="place">in ${e}</span>`,_e={internet:"Internet","prefix-list":"Prefix list",addresses:"Addresses not of the internet",group:"Security group",member:"Members",hidden:"Not the internet"};function Ee({openness:e,farEnd:t,certainty:n,peers:r}){let o=t==="member"&&r.length===0?"Own members":_e[t];return e==="open"?d`<strong class="badge open">${o}</strong>`:e==="perhaps"?d`<strong class="badge perhaps">${o}, perhaps</strong>`:d`<span class="badge">${o}${n==="possible"?", perhaps":""}</span>`}function Y({peers:e,width:t},n){let r=v(e.map(o=>tr(o,n)),", ");return t===""?r:d`${r} <span class="width">(${t})</span>`}function tr({text:e,group:t},n){let r=t===void 0?void 0:n.get(t);return r===void 0?d`<code>${e}</code>`:d`<a href="#${r}"><code>${e}</code></a>`}function ee(e){let t=e.certainty==="possible"?"perhaps":e.openness;return d`<li class="chip ${t}"><b>${e.traffic}</b>${Ie(e,nr)}${t==="perhaps"?d` <i>perhaps</i>`:void 0}</li>`}var nr=3;function Ie({services:e,openness:t},n){let r=e.slice(0,n).map(i=>rr(i,t!=="closed")),o=e.length-r.length;return r.length===0?d``:d` ${v(r,", ")}${o>0?` and ${o} more`:""}`}function rr({id:e,severity:t},n){return n&&(t==="critical"||t==="high")?d`${e} <em class="grave">${t}</em>`:d`${e}`}function ut(e,t,n){let{id:r,unit:o}=e;return d`
<section class="group" id="${r}" aria-labelledby="${r}-name" data-name="${o.name}">
<h3 id="${r}-name">${o.kind==="interface"?"Interface with ":""}<code>${o.name}</code>${K(o)}</h3>
<p class="facts">${or(o,ir(e,n))}</p>
${ct(e,"ingress",t)}
${ct(e,"egress",t)}
</section>`}var Ae=({possible:e})=>e===void 0||e.length>0;function or(e,t){let{span:n,attachedTo:r,isPartial:o,kind:i,members:s,possible:a}=e,l=a===void 0?"which ones is not known here":a.join(", "),c=v(r.map(_=>d`<code>${_}</code>`),", "),u=r.length===0?t??d`Attached to nothing that is known here.`:d`Attached to ${c}.`,f=i==="interface"&&s.length>1?` The rules of these ${s.length} groups count together here.`:"",p=o?d` <strong>Its other rules and its defaults are not known here.</strong>`:void 0,m=Ae(e)?d` <strong>Other groups may be attached there, too: ${l}.</strong>`:void 0;return d`At <code>${b(n)}</code>. ${u}${f}${m}${p}`}var Te=({unit:e},t)=>e.isTogetherOnly?t.filter(n=>n.unit.kind==="interface"&&n.unit.input===e.input&&n.unit.members.includes(e.name)):[];function ir(e,t){let n=Te(e,t);if(n.length===0)return;let r=n.map(({id:o,unit:i})=>d`<a href="#${o}"><code>${i.name}</code></a>`);return d`It is attached together with other groups only: see ${v(r,", ")}.`}var ft={ingress:{title:"Lets in",preposition:"From",nothing:"It lets nothing in."},egress:{title:"Lets out",preposition:"To",nothing:"It lets nothing out."}};function ct({id:e,unit:t,rows:n},r,o){let{title:i,nothing:s}=ft[r],a=n.filter(l=>l.direction===r);if(a.length===0){let l=t.isPartial?`${s.slice(0,-1)} by the rules that are known here.`:s;return d`<h4>${i}</h4><p>${l}</p>`}return d`<h4 id="${e}-${r}">${i}</h4>
${sr(a,r,o)}
${lr(a,`${e}-${r}`,t.name,r,o)}`}function sr(e,t,n){let r=new Map;for(let i of e){let s=[i.openness,i.farEnd,...i.peers.map(({text:a})=>a)].join(`
`);r.set(s,[...r.get(s)??[],i])}let o=[...r.values()].map(i=>{let[s]=i;return d`<div class="lane ${s.openness} item" data-who="${s.farEnd}" data-way="${t}">
<dt>${Ee(s)} ${Y(s,n)}</dt>
<dd><ul class="chips">${i.map(ee)}</ul></dd>
</div>`});return d`<dl class="map">${o}</dl>`}var pt=({name:e,place:t})=>d`<code>${e}</code>${t===void 0?void 0:d` <span class="place">${t}</span>`}`,ar=12;function lr(e,t,n,r,o){let{title:i,preposition:s}=ft[r],a=e.map((l,c)=>d`
<tr class="item ${l.openness}" data-who="${l.farEnd}" data-way="${r}">
<th scope="row" data-key="${c}">${Ee(l)} ${Y(l,o)}</th>
<td data-key="${l.order}"><b>${l.traffic}</b></td>
<td>${Ie(l,ar)}</td>
<td>${l.certainty}${l.reasons.length>0?d`<ul class="reasons">${l.reasons.map(u=>d`<li>${u}</li>`)}</ul>`:void 0}</td>
<td><ul class="rules">${l.by.map(u=>d`<li>${pt(u)}</li>`)}${l.partlyBy.map(u=>d`<li>partly ${pt(u)}</li>`)}</ul></td>
</tr>`);return d`<div class="scroll" tabindex="0" role="region" aria-labelledby="${t}"><table class="sortable">
<caption>${i}: every entry of ${n}</caption>
<thead><tr>
<th scope="col">${s}</th><th scope="col">Traffic</th><th scope="col">Services</th><th scope="col">Certainty</th><th scope="col">By</th>
</tr></thead>
<tbody>${a}</tbody>
</table></div>`}function I(e){let t=e.filter(({start:r,end:o})=>r<o).sort((r,o)=>dr(r.start,o.start)),n=[];for(let r of t){let o=n.at(-1);o===void 0||o.end<r.start?n.push(r):o.end<r.end&&(n[n.length-1]={start:o.start,end:r.end})}return n}function $(e,t){return e===t||t.length===0?e:e.length===0?t:I([...e,...t])}function g(e,t){if(e===t)return e;let n=[],r=0,o=0;for(;;){let i=e[r],s=t[o];if(i===void 0||s===void 0)return n;let a=i.start<s.start?s.start:i.start,l=i.end<s.end?i.end:s.end;a<l&&n.push({start:a,end:l}),i.end<s.end?r++:o++}}function S(e,t){if(e===t)return[];if(t.length===0)return e;let n=[],r=0;for(let o of e){let{start:i}=o;for(;r<t.length;r++){let s=t[r];if(!(s.end<=i)){if(s.start>=o.end)break;if(i<s.start&&n.push({start:i,end:s.start}),s.end>=o.end){i=o.end;break}i=s.end}}i<o.end&&n.push({start:i,end:o.end})}return n}function B(e,t){return e===t?!0:e.length===t.length&&e.every((n,r)=>n.start===t[r]?.start&&n.end===t[r]?.end)}function te(e){let t=0n;for(let{start:n,end:r}of e)t+=BigInt(r)-BigInt(n);return t}var dr=(e,t)=>e<t?-1:e>t?1:0;function Me(e,t){for(let n=0;n<e.length;n++){let{ports:r}=e[n],o=t[je(t,r.start)];if(o!==void 0&&o.ports.start<r.end)return!0}return!1}function gt(e,t){let n=[];for(let{ports:r,peers:o}of e)for(let i=je(t,r.start);i<t.length;i++){let s=t[i];if(s.ports.start>=r.end)break;let a=Math.max(r.start,s.ports.start),l=Math.min(r.end,s.ports.end);q(n,a,l,g(o,s.peers))}return n}function ht(e,t){let n=[];for(let{ports:r,peers:o}of e){let{start:i}=r;for(let s=je(t,i);s<t.length;s++){let a=t[s];if(a.ports.start>=r.end)break;i<a.ports.start&&q(n,i,a.ports.start,o);let l=Math.max(i,a.ports.start),c=Math.min(r.end,a.ports.end);q(n,l,c,S(o,a.peers)),i=c}q(n,i,r.end,o)}return n}function bt(e,t){let n=[],r=0,o=0,i=Number.NEGATIVE_INFINITY;for(;r<e.length||o<t.length;){let s=e[r],a=t[o],l=Math.min(mt(s,i),mt(a,i));q(n,i,l,$(yt(s,i),yt(a,i))),i=l,s!==void 0&&s.ports.end<=i&&r++,a!==void 0&&a.ports.end<=i&&o++}return n}function mt(e,t){return e===void 0?Number.POSITIVE_INFINITY:e.ports.start>t?e.ports.start:e.ports.end}var pr=[],yt=(e,t)=>e!==void 0&&e.ports.start<=t?e.peers:pr;function q(e,t,n,r){if(t>=n||r.length===0)return;let o=e.at(-1);o&&o.ports.end===t&&B(o.peers,r)?e[e.length-1]={ports:{start:o.ports.start,end:n},peers:r}:e.push({ports:{start:t,end:n},peers:r})}function je(e,t){let n=0,r=e.length;for(;n<r;){let o=n+r>>1;e[o].ports.end<=t?n=o+1:r=o}return n}var W=["ingress","egress"],h=["tcp","udp","icmp","icmpv6","gre","other"],vt=["ipv4","ipv6","group","prefix-list","member"],w=e=>e==="tcp"||e==="udp",x={start:1,end:65536},T={start:0,end:1},N=[],St=(e,t,n)=>(W.indexOf(e)*h.length+h.indexOf(t))*vt.length+vt.indexOf(n);function M(e){let t=[];for(let n of e)xt(n)||Ue(t,$t(n));return t}var wt=e=>xt(e)?N:[$t(e)],xt=({ports:e,peers:t})=>t.length===0||e.start>=e.end;function $t({direction:e,protocol:t,space:n,ports:r,peers:o}){return{rank:St(e,t,n),direction:e,protocol:t,space:n,slabs:[{ports:r,peers:o}]}}function Ue(e,t){let n=e.length;for(;n>0&&e[n-1].rank>t.rank;)n--;let r=e[n-1];r?.rank===t.rank?e[n-1]={...t,slabs:bt(r.slabs,t.slabs)}:e.splice(n,0,t)}function Pt(e,t,n){let r=[];for(let[o,i]of t)for(let[s,a]of n){if(i.length===0||a.length===0||!P(o,s))continue;let l=i.map(c=>({ports:c,peers:a}));Ue(r,{rank:St(e,o,s),direction:e,protocol:o,space:s,slabs:l})}return r}function P(e,t){return!(e==="icmp"&&t==="ipv6"||e==="icmpv6"&&t==="ipv4")}function k(e){return e.flatMap(({direction:t,protocol:n,space:r,slabs:o})=>o.map(({ports:i,peers:s})=>({direction:t,protocol:n,space:r,ports:i,peers:s})))}function ne(e,t){if(t.length===0)return e;if(e.length===0)return t;let n=[...e];for(let r of t)Ue(n,r);return n}function A(e){if(e.length<=1)return e[0]??N;let t=e.length>>1;return ne(A(e.slice(0,t)),A(e.slice(t)))}function Z(e,t){let n;for(let r=0;r<e.length;r++){let o=e[r],i=kt(t,o.rank);if(i===void 0||!Me(o.slabs,i.slabs))continue;let s=gt(o.slabs,i.slabs);s.length!==0&&(n??=[],n.push({...o,slabs:s}))}return n??N}function kt(e,t){let n=0;for(;n<e.length&&e[n].rank<t;)n++;return e[n]?.rank===t?e[n]:void 0}function R(e,t){return fr(e,ur,t)}function ur({rank:e,slabs:t},n){let r=kt(n,e);return r!==void 0&&Me(t,r.slabs)?ht(t,r.slabs):t}var F=e=>e.length===0;function fr(e,t,n){let r;for(let o=0;o<e.length;o++){let i=e[o],s=t(i,n);s!==i.slabs&&(r??=e.slice(0,o)),s.length>0&&r?.push(s===i.slabs?i:{...i,slabs:s})}return r??e}function Be(e,t,n){if(n<=t)return Number.NaN;let r=0;for(let o=t;o<n;o++){let i=e.charCodeAt(o)-48;if(i<0||i>9)return Number.NaN;r=r*10+i}return r}var j={ipv4:{bits:32,everything:[{start:0,end:2**32}]},ipv6:{bits:128,everything:[{start:0n,end:1n<<128n}]}};function Fe(e){let t=e.indexOf("/"),n=t<0?e:e.slice(0,t),r=n.includes(":")?"ipv6":"ipv4",{bits:o}=j[r],i=t<0?o:mr(e.slice(t+1));if(!(i===void 0||i>o))return r==="ipv4"?yr(n,i):gr(n,i)}function mr(e){if(e.length>3||e.length>1&&e.startsWith("0"))return;let t=Be(e,0,e.length);return Number.isNaN(t)?void 0:t}function yr(e,t){let n=It(e);if(n===void 0)return;let r=2**(32-t),o=n-n%r;return{family:"ipv4",prefixLength:t,addresses:{start:o,end:o+r},canonical:o===n}}function gr(e,t){let n=br(e);if(n===void 0)return;let r=Et[t]??1n,o=n&(hr[t]??0n);return{family:"ipv6",prefixLength:t,addresses:{start:o,end:o+r},canonical:o===n}}var Et=Array.from({length:129},(e,t)=>1n<<BigInt(128-t)),hr=Et.map(e=>(1n<<128n)-e),H=48,Rt=46;function It(e){let t=0,n=0,r=0,o=0;for(let i=0;i<=e.length;i++){let s=i<e.length?e.charCodeAt(i):Rt;if(s===Rt){if(o===0||r>255||o>1&&e.charCodeAt(i-o)===H)return;t=t*256+r,n++,r=0,o=0;continue}if(s<H||s>H+9||++o>3)return;r=r*10+s-H}return n===4?t:void 0}function br(e){let t=wr(e);if(t===void 0)return;let n=t.indexOf("::");if(n<0){let i=Ne(t);return i?.length===8?Ot(i):void 0}let r=Ne(t.slice(0,n)),o=Ne(t.slice(n+2));if(!(r===void 0||o===void 0||r.length+o.length>7)){for(;r.length+o.length<8;)r.push(0);return Ot([...r,...o])}}function Ot(e){let t=(e[6]??0)*65536+(e[7]??0);return(BigInt(_t(e,0))<<80n)+(BigInt(_t(e,3))<<32n)+BigInt(t)}var _t=(e,t)=>((e[t]??0)*65536+(e[t+1]??0))*65536+(e[t+2]??0);function Ne(e){let t=[];if(e==="")return t;let n=0,r=0;for(let o=0;o<=e.length;o++){let i=o<e.length?Sr(e.charCodeAt(o)):void 0;if(i!==void 0){if(++r>4)return;n=n*16+i;continue}if(r===0||o<e.length&&e.charCodeAt(o)!==vr)return;t.push(n),n=0,r=0}return t}var vr=58;function Sr(e){if(e>=H&&e<=H+9)return e-H;let t=e|32;return t>=97&&t<=102?t-87:void 0}function wr(e){if(!e.includes("."))return e;let t=/^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(e),n=It(t?.[2]??"");if(!(t===null||n===void 0))return`${t[1]}${Math.floor(n/65536).toString(16)}:${(n%65536).toString(16)}`}function At(e,t){if(e==="ipv4")return[24n,16n,8n,0n].map(i=>t>>i&255n).join(".");let n=Array.from({length:8},(i,s)=>Number(t>>BigInt(112-16*s)&0xffffn)),r=xr(n),o=i=>i.map(s=>s.toString(16)).join(":");return r===void 0?o(n):`${o(n.slice(0,r.start))}::${o(n.slice(r.end))}`}function xr(e){let t;for(let n=0;n<e.length;n++){let r=n;for(;e[r]===0;)r++;r-n>=2&&r-n>(t?t.end-t.start:0)&&(t={start:n,end:r}),r>n&&(n=r)}return t}function D(e,t,n=Number.POSITIVE_INFINITY){let{bits:r}=j[e],o=[];for(let i of t){let s=BigInt(i.start),a=BigInt(i.end);for(;s<a;){if(o.length>=n)return o;let l=0;for(;l<r&&(s>>BigInt(l))%2n===0n&&s+(1n<<BigInt(l+1))<=a;)l++;o.push(`${At(e,s)}/${r-l}`),s+=1n<<BigInt(l)}}return o}function re(e,t){return I(t.filter(n=>n.family===e).map(n=>n.addresses))}var U=e=>({start:e,end:`${e}\0`}),oe=[{start:"",end:"\uFFFF"}];function X(e,t){return $r(e)??M(Pr(e,t))}function $r({isKnown:e,direction:t,protocol:n,ports:r,peers:o}){let i=o[0];if(!(!e||o.length!==1||i?.kind!=="cidr"||i.block.state==="unknown")&&!(t.state==="unknown"||n.state==="unknown"||r.state==="unknown")&&n.value!=="all")return P(n.value,i.family)?wt({direction:t.value,protocol:n.value,space:i.family,ports:w(n.value)?r.value:T,peers:[i.block.value.addresses]}):N}function Pr(e,t){let n=[],r=Er(e,t),o=_r(e,t);for(let i of Rr(e,t))for(let s of Or(e,t)){let a=w(s)?o:T;if(a!==void 0)for(let[l,c]of r)P(s,l)&&(t||kr(s,l))&&n.push({direction:i,protocol:s,space:l,ports:a,peers:c})}return n}var kr=(e,t)=>!(e==="icmpv6"&&t==="group")&&!((e==="icmp"||e==="icmpv6")&&t==="prefix-list");function Rr({direction:e},t){return e.state==="known"?[e.value]:t?W:[]}function Or({protocol:e},t){return e.state==="unknown"?t?h:[]:e.value==="all"?h:[e.value]}function _r({ports:e},t){return e.state==="known"?e.value:t?x:void 0}function Er({peers:e,action:t},n){if(e.length===0)return n?Ir:[];if(e.length>1&&!n)return[];let r=n&&t.state==="known"&&t.value==="accept";return e.flatMap(o=>[...Ar(o,n),...r?[]:Tr(o)])}var Ir=[["ipv4",j.ipv4.everything],["ipv6",j.ipv6.everything]];function Ar(e,t){switch(e.kind){case"cidr":return e.block.state==="known"?[[e.family,[e.block.value.addresses]]]:t?[[e.family,j[e.family].everything]]:[];case"security-group":return e.group.state==="known"?[["group",[U(e.group.value)]]]:t?[["group",oe]]:[];case"prefix-list":return[...Mr(e.entries.blocks),...e.entries.unknown===void 0?[]:jr(e,t)]}}var Tr=e=>e.kind==="security-group"?["ipv4","ipv6"].flatMap(t=>e.known[t].length===0?[]:[[t,e.known[t]]]):[],Mr=e=>["ipv4","ipv6"].map(t=>[t,re(t,e)]);function jr({list:e},t){return e.state==="known"?[["prefix-list",[U(e.value)]]]:t?[["prefix-list",oe]]:[]}var Ce=re("ipv4",["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"].flatMap(e=>Fe(e)??[]));function Tt({peers:e}){return e.some(Ur)}var Ur=e=>ie(e).sensitive||e.kind==="prefix-list"&&e.entries.sensitive===!0;function Q(e){let{direction:t,action:n,priority:r,protocol:o,ports:i}=e;return t.sensitive||n.sensitive||r.sensitive||o.sensitive||i.sensitive||Tt(e)}function Mt(e){return[["type",e.direction],["policy",e.action],["priority",e.priority],["ip_protocol",e.protocol],["port_range",e.ports],...e.peers.map(t=>[t.attribute,ie(t)])]}function He(e){return e.isKnown?[]:[...Mt(e),["cidr_ip",e.noPeer]].flatMap(([n,r])=>r?.state==="unknown"?[{attribute:n,reason:r.reason}]:[])}var jt=({peers:e})=>`${e.map(({attribute:t})=>t).join(" and ")} are both set, and which of them the API takes is not documented`;function ie(e){switch(e.kind){case"cidr":return e.block;case"security-group":return e.group;case"prefix-list":return e.list}}var se=class{#e;#t;#n=new Map;constructor(t){this.#e=t,this.#t=t.filter(Q)}part({direction:t,protocol:n,space:r,ports:o}){if(this.#t.length===0||r==="member")return{open:[o],veiled:[]};let{hidden:i,edges:s,isWhole:a}=this.#r(t,n),l=S([o],i);return a?{open:[],veiled:[w(n)?x:T]}:{open:l,veiled:g([o],i).flatMap(c=>Nr(c,s))}}#r(t,n){let r=`${t} ${n}`,o=this.#n.get(r)??Br(this.#t,this.#e,t,n);return this.#n.set(r,o),o}};function Br(e,t,n,r){let o=e.flatMap(s=>Ut(s,n,r)),i=t.flatMap(s=>Ut(s,n,r).flatMap(({start:a,end:l})=>[a,l]));return{hidden:o.reduce((s,a)=>$(s,[a]),[]),edges:[...new Set(i)].sort((s,a)=>s-a),isWhole:e.some(s=>Bt(s)&&Nt(s,n,r).length>0)}}var Bt=({ports:e,protocol:t})=>e.sensitive||t.sensitive,Nt=(e,t,n)=>k(X(e,!0)).filter(r=>(e.direction.sensitive||r.direction===t)&&(e.protocol.sensitive||r.protocol===n)),Ut=(e,t,n)=>Nt(e,t,n).map(({ports:r})=>r);function Nr({start:e,end:t},n){let r=[e,...n.filter(o=>e<o&&o<t),t];return r.slice(1).map((o,i)=>({start:r[i],end:o}))}function Ct(e,t,n){let r=Fr(t),o=new se(n),i=new Map;for(let a of k(e)){let l=Le(a),c=i.get(l)??[];i.set(l,c);for(let u of Cr(a,r.get(l)??[],t,o))c.push(u)}let s=a=>a.map(l=>t[l].by);return[...i.values()].flatMap(a=>{let l=Kr(a.filter(({isVeiled:f})=>!f)),c=Dr(a);return(c.length===0?l:[...l,...c].sort(zr)).map(({whole:f,partly:p,...m})=>({...m,by:s(f),partlyBy:s(p),key:De({whole:f,partly:p})}))})}var De=({whole:e,partly:t})=>`${e.join()}|${t.join()}`,Le=({direction:e,protocol:t,space:n})=>`${e} ${t} ${n}`;function Fr(e){let t=new Map,n=new Map;e.forEach(({by:r,traffic:o},i)=>{let s=n.get(r)??i;n.set(r,s);for(let a of k(o)){let l={box:a,order:s},c=t.get(Le(a));c?c.push(l):t.set(Le(a),[l])}});for(let r of t.values())r.sort((o,i)=>o.box.ports.start-i.box.ports.start);return t}function Cr(e,t,n,r){let{open:o,veiled:i}=r.part(e);return[...o.flatMap(s=>Hr({...e,ports:s},t,n)),...i.map(s=>{let a={...e,ports:s};return{...a,whole:Gt(a,t),partly:[],isVeiled:!0}})]}function Hr(e,t,n){let r=t.flatMap(i=>Lr(i,e)??[]),o=Gr(r);return Wr(e.ports,o).flatMap(i=>{let s=[...Dt(o.filter(a=>Ge(a.box.ports,i))).values()];return Jr(e.peers,s).map(a=>{let l={...e,ports:i,peers:a};return{...l,...Vr(l,r,n),isVeiled:!1}})})}function Dr(e){let t=new Map;for(let n of e){if(!n.isVeiled)continue;let r=t.get(n.ports.start),o=[...new Set([...r?.whole??[],...n.whole])].sort((i,s)=>i-s);t.set(n.ports.start,{...n,peers:$(r?.peers??[],n.peers),whole:o})}return[...t.values()]}var Ge=(e,t)=>e.start<t.end&&t.start<e.end;function Lr(e,{ports:t,peers:n}){if(!Ge(e.box.ports,t))return;let r=g(e.box.peers,n);if(r.length===0)return;let o=Math.max(e.box.ports.start,t.start),i=Math.min(e.box.ports.end,t.end);return{...e,box:{...e.box,ports:{start:o,end:i},peers:r}}}function Gr(e){return e.filter(({box:t},n)=>!e.some((r,o)=>o!==n&&Ft(t,r.box)&&(o<n||!Ft(r.box,t))))}var Ft=(e,t)=>e.ports.start>=t.ports.start&&e.ports.end<=t.ports.end&&Ht(e.peers,t.peers);function Ht(e,t){let[n,r]=[e[0],e.at(-1)];if(n===void 0||r===void 0)return!0;let[o,i]=[t[0]?.start,t.at(-1)?.end];return o===void 0||i===void 0||n.start<o||r.end>i?!1:S(e,t).length===0}function Dt(e){let t=new Map;for(let{order:n,box:r}of e)t.set(n,$(t.get(n)??[],r.peers));return t}function Wr({start:e,end:t},n){let o=[...new Set([e,t,...n.flatMap(({box:i})=>[i.ports.start,i.ports.end])])].sort((i,s)=>i-s);return o.slice(1).map((i,s)=>({start:o[s],end:i}))}function Jr(e,t){let n=S(e,I(t.flat())),r=t.flatMap((a,l)=>a.flatMap(({start:c,end:u})=>[{at:c,index:l,isStart:!0},{at:u,index:l,isStart:!1}]));r.sort((a,l)=>a.at<l.at?-1:a.at>l.at?1:0);let o=new Map,i=new Set;r.forEach(({at:a,index:l,isStart:c},u)=>{c?i.add(l):i.delete(l);let f=r[u+1]?.at;if(f===void 0||f===a||i.size===0)return;let p=[...i].sort((m,_)=>m-_).join();o.set(p,[...o.get(p)??[],{start:a,end:f}])});let s=[...o.values()].map(I);return n.length===0?s:[...s,n]}var Lt=e=>({box:t})=>Ge(t.ports,e.ports)&&g(t.peers,e.peers).length>0,Gt=(e,t)=>[...new Set(t.filter(Lt(e)).map(({order:n})=>n))].sort((n,r)=>n-r);function Vr(e,t,n){let r=t.filter(Lt(e)),o=Dt(r.filter(({box:l})=>l.ports.start<=e.ports.start&&e.ports.end<=l.ports.end)),i=M([e]),s=l=>Ht(e.peers,o.get(l)??[])||F(R(i,n[l].traffic)),a=Gt(e,r);return{whole:a.filter(s),partly:a.filter(l=>!s(l))}}var zr=(e,t)=>e.ports.start-t.ports.start;function Kr(e){let t=[],n=new Map;for(let r of e){let o=n.get(De(r))??[];n.set(De(r),o);let i=o.find(a=>Yr(t[a],r)),s=i===void 0?void 0:t[i];i!==void 0&&s!==void 0?t[i]={...s,ports:{start:s.ports.start,end:r.ports.end}}:o.push(t.push(r)-1)}return t}var Yr=(e,t)=>e.ports.end===t.ports.start&&B(e.peers,t.peers);function We(e,t,n,r){return Xr(qr(Ct(e,t,r))).map(({direction:o,protocol:i,ports:s,peers:a,by:l,partlyBy:c})=>({direction:o,protocol:i,ports:i!=="all"&&w(i)?s:void 0,peers:a,certainty:n,by:l,partlyBy:c}))}function qr(e){let t=e.filter(Wt),n=new Set;return e.flatMap(r=>{if(n.has(r))return[];let o=Wt(r)?t.filter(s=>Zr(r,s)):[],i=new Set(o.map(({protocol:s})=>s));if(!h.every(s=>!P(s,r.space)||i.has(s)))return[r];for(let s of o)n.add(s);return[{...r,protocol:"all"}]})}var Wt=({protocol:e,ports:t})=>e==="all"||!w(e)||t.start===x.start&&t.end===x.end,Zr=(e,t)=>e.direction===t.direction&&e.space===t.space&&e.key===t.key&&e.isVeiled===t.isVeiled&&(e.isVeiled||B(e.peers,t.peers));function Xr(e){let t=new Map;for(let n of e){let{direction:r,protocol:o,ports:i,key:s,space:a,peers:l}=n,c=[r,o,...o==="all"?[]:[i.start,i.end],s].join(" "),u=t.get(c);u?u.peers.push({space:a,set:l}):t.set(c,{...n,peers:[{space:a,set:l}]})}return[...t.values()]}var Qr=[U("")];function L(e){let t=Jt.get(e)??eo(e);return Jt.set(e,t),t}var Jt=new WeakMap;function eo({protocol:e,ports:t}){return M((e==="all"?h:[e]).map(r=>({direction:"ingress",protocol:r,space:"group",ports:w(r)?t??x:T,peers:Qr})))}var ae=class{#e=new Map;#t=new Map;#n=new Map;between(t,n){if(t.isPartial)return so;let r=this.#e.get(t)??t.entries.filter(({direction:l})=>l==="egress");this.#e.set(t,r);let o=r.map(l=>no(l,t,n)),i=this.#t.get(t)??new Map;this.#t.set(t,i);let s=o.join(" "),a=i.get(s)??this.#r(ro(r,o));return i.set(s,a),a}#r(t){let n=JSON.stringify(t),r=this.#n.get(n)??t;return this.#n.set(n,r),r}},to=["ipv4","ipv6"];function no({peers:e,certainty:t,hides:n},r,o){return to.map(i=>{let[s,a]=[r.addresses()[i],o.addresses()[i]];return t==="certain"&&n==="nothing"&&(i==="ipv4"||s.length>0&&a.length>0)&&e.some(c=>oo(c,o,i,a))?"certain":e.some(c=>io(c,o,i))?"perhaps":"no"})}function ro(e,t){let n=r=>({certain:A(e.filter((o,i)=>t[i]?.[r]==="certain").map(L)),any:A(e.filter((o,i)=>t[i]?.[r]!=="no").map(L))});return{ipv4:n(0),ipv6:n(1)}}function oo({space:e,set:t},n,r,o){return e==="group"?n.members.some(i=>J(t,i)):e!==r?!1:o.length>0?g(t,o).length>0:S(Ce,t).length===0}function io({space:e,set:t},n,r){return e!=="group"?e===r||e==="prefix-list":n.possible===void 0||n.isPartial||[...n.members,...n.possible].some(o=>J(t,o))}var J=(e,t)=>e.some(({start:n,end:r})=>n<=t&&t<r),Vt={certain:N,any:L({protocol:"all",ports:void 0})},so={ipv4:Vt,ipv6:Vt};function Je(e,t,n,r){return{from:e,to:t,entries:n,isHidden:r,isCertain:n.some(({certainty:o})=>o==="certain")}}var le=class{#e=new ae;#t=new Map;#n=new Map;between(t,n,r){let o=r.filter(({entry:s})=>s.hides!=="nothing");return[o.length===0?r:r.filter(({entry:s})=>s.hides==="nothing"),o].flatMap(s=>{if(s.length===0)return[];let a=this.#e.between(t,n),l=ao(s),c=l===void 0?zt(s,a):this.#r(s,a);if(c.length===0)return[];let u=Je(t,n,c,s===o);return[l===void 0?u:lo(u,l)]})}#r(t,n){let r=[n,...t.map(({entry:i})=>i)].map(i=>this.#o(i)).join(" "),o=this.#n.get(r)??zt(t,n);return this.#n.set(r,o),o}#o(t){let n=this.#t.get(t)??this.#t.size;return this.#t.set(t,n),n}};function ao(e){let[{peers:t}]=e;if(t.space==="ipv4")return e.every(n=>n.peers.space==="ipv4"&&B(n.peers.set,t.set))?t:void 0}var lo=({entries:e,...t},n)=>({...t,get entries(){return e.map(r=>({...r,peers:[n]}))}});function zt(e,t){let n=e.filter(({entry:s,isCertain:a})=>a&&co(s)),r=Yt(n,t,"certain"),o=R(Yt(e,t,"any"),r);return[...We(r,n.flatMap(Kt),"certain",[]),...We(o,e.flatMap(Kt),"possible",[])].map(s=>({...s,...po(s,e)}))}var co=({certainty:e,hides:t})=>e==="certain"&&t!=="ports and peers",Kt=e=>e.entry.by.map(t=>({by:t,traffic:qt(e)}));function Yt(e,t,n){return A(e.map(r=>{let{space:o}=r.peers,i=qt(r);return o==="member"?i:o==="group"?Z(i,ne(t.ipv4[n],t.ipv6[n])):Z(i,Zt(t[o][n],r.peers))}))}var qt=({entry:e,peers:t})=>t.space==="group"||t.space==="member"?L(e):Zt(L(e),t),Zt=(e,{space:t,set:n})=>M(k(e).flatMap(r=>P(r.protocol,t)?[{...r,space:t,peers:n}]:[]));function po(e,t){let n=t.filter(a=>a.entry.by.some(l=>e.by.includes(l))),r=["group","member"].flatMap(a=>{let l=n.flatMap(c=>c.peers.space===a?[c.peers.set]:[]);return l.length===0?[]:[{space:a,set:l.reduce($,[])}]}),o=n.some(a=>a.entry.hides==="ports and peers"),i=n.some(a=>a.entry.hides==="peers"),s=n.flatMap(a=>a.entry.partlyBy.filter(l=>!e.by.includes(l)));return{peers:e.peers.flatMap(a=>a.space==="group"?r:[a]),partlyBy:[...new Set(s)],hides:o?"ports and peers":i?"peers":"nothing",hidesProtocol:n.some(a=>a.entry.hidesProtocol===!0),hidesDirection:n.some(a=>a.entry.hidesDirection===!0)}}var de=["internet","prefix-list","addresses","group","member","hidden"];function ce({peers:e,hides:t},n){let r=e.flatMap(l=>uo(l,n)),o=t!=="nothing",i=de.flatMap(l=>{let c=r.filter(f=>f.farEnd===l);if(c.length===0)return[];let u=c.flatMap(({peers:f})=>fo(f,n));return[{farEnd:l,peers:c.map(f=>f.peers),public:u,isHidden:o}]}),[s]=i;return s===void 0||!o?i:[{farEnd:s.farEnd==="internet"||s.farEnd==="prefix-list"?s.farEnd:"hidden",peers:e,public:[],isHidden:o}]}function uo({space:e,set:t},n){return e!=="ipv4"&&e!=="ipv6"?[{farEnd:e,peers:{space:e,set:t}}]:[["internet",t.filter(o=>Xt(n,e,o))],["addresses",Ve(n,e,t)]].flatMap(([o,i])=>i.length===0?[]:[{farEnd:o,peers:{space:e,set:i}}])}var Xt=(e,t,n)=>g([n],e[t]).length>0,Ve=(e,t,n)=>n.filter(r=>!Xt(e,t,r));function fo({space:e,set:t},n){if(e!=="ipv4"&&e!=="ipv6")return[];let r=g(t,n[e]);return r.length===0?[]:[{space:e,set:r}]}function pe({certainty:e},{farEnd:t}){return t==="prefix-list"?"perhaps":t!=="internet"?"closed":e==="certain"?"open":"perhaps"}var O="(sensitive)";var wo=[["ipv4",j.ipv4.everything],["ipv6",j.ipv6.everything]];function xo(e,t=wo){return Pt(e,$o,t)}var $o=new Map(h.map(e=>[e,[w(e)?x:T]]));var ha=xo("egress");var Po=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}`,en=e=>ze(Po(e)),ze=e=>/[.!?]$/.test(e)?e:`${e}.`;function tn(e,t=3){let n=e.length>t?[...e.slice(0,t),`${e.length-t} more`]:e;return n.length<=1?n.join(""):`${n.slice(0,-1).join(", ")} and ${n.at(-1)}`}var ue=e=>e.flatMap(t=>t.hidesDirection&&t.by.some(n=>typeof n!="string")?W.map(n=>({...t,direction:n,certainty:"possible"})):[t]);var Ke="(a group that is not known)";var fe=class{#e;constructor(t){let n=r=>t.flatMap(o=>o.addresses()[r].flatMap(Ro).map(i=>({address:i,unit:o}))).sort((o,i)=>o.address<i.address?-1:o.address>i.address?1:0);this.#e={ipv4:n("ipv4"),ipv6:n("ipv6")}}unitsAmong(t,n){let r=new Set,o=this.#e[t];for(let{start:i,end:s}of n)for(let a=_o(o,i);a<o.length;a++){let{address:l,unit:c}=o[a];if(l>=s)break;r.add(c)}return r}};function Ro({start:e,end:t}){let n=[];for(let r=e;r<t;r=Oo(r))n.push(r);return n}var Oo=e=>typeof e=="bigint"?e+1n:Number(e)+1;function _o(e,t){let[n,r]=[0,e.length];for(;n<r;){let o=n+r>>1;e[o].address<t?n=o+1:r=o}return n}var me=class{#e;#t;#n;#r=new Map;#o=new Map;#i=new Map;#s;constructor(t,n){this.#e=t,this.#t=n,this.#n=new fe(t),this.#s=t.filter(Eo);for(let r of t)for(let o of qe(r))this.#i.set(o,[...this.#i.get(o)??[],r]);for(let r of t)for(let o of r.entries)this.#a(r,o)}outOf(t){let n=new Map([...this.#r.get(t)??[]].map(([r,o])=>[r,[...o]]));for(let{to:r,entry:o,space:i,set:s}of this.#o.get(t)??[]){if(t===r)continue;let a={space:i,set:g(s,t.addresses()[i])};Ye(n,r,{entry:o,peers:a,isCertain:!0})}return n}#a(t,n){if(n.direction==="ingress")for(let{space:r,set:o}of n.peers)r==="group"||r==="member"?this.#l(t,n,r,o):r!=="prefix-list"&&this.#d({to:t,entry:n,space:r,set:Ve(this.#t,r,o)})}#l(t,n,r,o){for(let i of this.#c(o)){if(i===t)continue;let s=this.#r.get(i)??new Map;this.#r.set(i,s),Ye(s,t,Io(i,n,r,o))}}#d(t){for(let n of this.#n.unitsAmong(t.space,t.set))Ye(this.#o,n,t)}#c(t){let n=t.map(({start:i,end:s})=>s===U(String(i)).end?String(i):void 0),o=n.includes(void 0)?this.#e.filter(i=>qe(i).some(s=>J(t,s))):n.flatMap(i=>this.#i.get(i??"")??[]);return new Set([...o,...this.#s])}};function Ye(e,t,n){let r=e.get(t);r?r.push(n):e.set(t,[n])}var qe=({members:e,possible:t})=>[...e,...t??[]],Eo=({name:e,possible:t})=>t===void 0||e===Ke;function Io(e,t,n,r){let o=e.members.filter(a=>J(r,a)),i=o.length>0?o:qe(e).filter(a=>J(r,a)),s={space:n,set:i.length>0?I(i.map(U)):r};return{entry:t,peers:s,isCertain:o.length>0&&e.name!==Ke}}var Ao=1e3;function on(e,t,n=Ao){let r=e.filter(({isTogetherOnly:p})=>!p).map(p=>({...p,entries:ue(p.entries)})),i=[...new Set(e.map(({input:p})=>p))].flatMap(p=>jo(r.filter(m=>m.input===p),t)),s=rn(i,({isCertain:p})=>p),a=rn(i,()=>!0),l=i.flatMap(p=>{let m=p.from===void 0?[]:s.get(p.from)??a.get(p.from);return m===void 0||m.some(({from:_,to:Pe})=>_===p.to||Pe===p.to)?[]:[Bo([...m,p])]}),c=new Set(l.flatMap(p=>p.hops.slice(0,-1))),u=To(l.filter(p=>!c.has(p.hops.at(-1))));return{paths:[...u.filter(({isCertain:p})=>p),...u.filter(({isCertain:p})=>!p)].slice(0,n),omitted:Math.max(0,u.length-n)}}function To(e){let t=e.filter(({hops:o})=>o[0]?.isHidden),n=(o,i)=>t.some((s,a)=>(o.isCertain?s.isCertain:!0)&&(s.hops.length>o.hops.length||a<i)&&o.hops.every((l,c)=>Mo(l,s.hops[c]))),r=new Set(t.filter(n));return e.filter(o=>!r.has(o))}function Mo(e,t){return e===t||t===void 0?e===t:e.isHidden&&t.isHidden&&e.to===t.to&&nn(e)===nn(t)}var nn=({entries:e})=>JSON.stringify(e.map(({direction:t,protocol:n,ports:r,certainty:o,by:i,partlyBy:s})=>{let a=[i,s].map(l=>l.map(c=>typeof c=="string"?c:c.address));return[t,n,r,o,a]}));function jo(e,t){let n=new me(e,t),r=new le,o=e.flatMap(s=>Uo(s,t)),i=new Set(o.map(({to:s})=>s));for(let s of i)for(let[a,l]of n.outOf(s)){let c=r.between(s,a,l);o.push(...c),c.length>0&&i.add(a)}return o}function Uo(e,t){let n=e.entries.flatMap(r=>r.direction!=="ingress"?[]:ce(r,t).flatMap(o=>{let i=pe(r,o);return i==="closed"?[]:[{...r,peers:o.peers,certainty:i==="open"?"certain":"possible"}]}));return n.length===0?[]:[Je(void 0,e,n,!1)]}function rn(e,t){let n=new Map;for(let i of e){if(!t(i))continue;let s=n.get(i.from);s?s.push(i):n.set(i.from,[i])}let r=new Map,o=[void 0];for(let i of o){let s=i===void 0?[]:r.get(i)??[];for(let a of n.get(i)??[])r.has(a.to)||(r.set(a.to,[...s,a]),o.push(a.to))}return r}function Bo(e){let t=e.map(({isHidden:n})=>n).lastIndexOf(!0);return{hops:t<0?e:e.slice(t),isCertain:e.every(({isCertain:n})=>n)}}function ye({start:e,end:t}){return t-e===1?`${e}`:`${e}-${t-1}`}var ge=4,sn=new WeakMap;function he(e,t){let n=sn.get(t);if(n?.space===e)return n.text;let r=No(e,t);return sn.set(t,{space:e,text:r}),r}function No(e,t){if(e==="ipv4"||e==="ipv6")return Fo(e,t);let n=e==="prefix-list"?"prefix-list":"security-group",r=t.map(({start:o})=>String(o));return r.includes("")?e==="prefix-list"?"any prefix list":"any security group":r.map(o=>`${n}:${o}`).join(", ")}function Fo(e,t){let n=D(e,t,ge+1);if(n.length<=ge)return n.join(", ");let r=Co(e,t),o=D(e,S([r.interval],t),ge+1);return o.length<=ge?`${r.text} except ${o.join(", ")}`:D(e,t).join(", ")}function Co(e,t){let n=BigInt(t[0]?.start??0),r=BigInt(t.at(-1)?.end??1)-1n,o=0n;for(;n>>o!==r>>o;)o++;let i=n>>o<<o,s=i+(1n<<o),a=e==="ipv4"?{start:Number(i),end:Number(s)}:{start:i,end:s};return{interval:a,text:D(e,g([a],[a]))[0]??""}}var Ze=()=>require("node:crypto");function Do({ports:e,hides:t}){return t==="ports and peers"?O:e===void 0?"all":ye(e)}function be({protocol:e,ports:t,hides:n},r){return e==="all"||t===void 0||n==="ports and peers"?[]:r.servicesOn(e,t)}function ve(e){return e.hidesProtocol?O:e.protocol==="all"?"everything":`${e.protocol}${Lo(e)}`}var Lo=e=>e.ports===void 0?"":` ${Do(e)}`;var Go={egress:"the default of a basic group","intra-group":'inner_access_policy "Accept"'},ln=e=>typeof e=="string"?Go[e]:e.address;var dn=50;function cn(e,{internet:t,catalogue:n},r){let{paths:o,omitted:i}=on(e,t),s=o.filter(({hops:[c,...u]})=>u.length>0||c?.from!==void 0);if(s.length===0)return;let a=s.length-Math.min(s.length,dn)+i,l=s.slice(0,dn).map(({hops:c,isCertain:u})=>{let[f]=c,p=f.isHidden?O:"internet",{input:m}=f.to;return d`<li>${m===void 0?void 0:d`${m}: `}${p}${c.map(_=>Wo(_,n,r))}${u?void 0:d` <i>perhaps</i>`}</li>`});return d`
<section aria-labelledby="paths">
<h2 id="paths">From the internet through other groups</h2>
<p class="about">Each group lets in what stands after its name from the group before it, so whoever takes over a machine there can try the next one. It does not mean that one connection goes all the way.</p>
<ul class="paths">${l}</ul>
${a===0?void 0:d`<p class="about">And ${a} more: sglint exposure --paths lists them.</p>`}
</section>`}function Wo({to:e,entries:t},n,r){let o=t.slice(0,Xe).map(l=>{let[c]=be(l,n);return d`<b>${ve(l)}</b>${c===void 0?"":` ${c}`}`}),i=t.length>Xe?`, and ${t.length-Xe} more`:"",s=r(e.input).get(e.name),a=d`<code>${e.name}</code>`;return d` → <span class="step">${s===void 0?a:d`<a href="#${s}">${a}</a>`} on ${v(o,", ")}${i}</span>`}var Xe=4;function pn({level:e,message:t,span:n}){return n?`${e}: ${b(n)}: ${y(t)}`:`${e}: ${y(t)}`}function fn({title:e,style:t,script:n,body:r}){let o=n===void 0?"":`; script-src '${un(n)}'`,i=`default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${un(t)}'${o}`,{markup:s}=d`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new E(i)}">
<title>${e}</title>
<style>${new E(t)}</style>
</head>
<body>
${r}
${n===void 0?void 0:new E(`<script>${n}</script>
`)}</body>
</html>
`;return s}var un=e=>`sha256-${Ze().createHash("sha256").update(e).digest("base64")}`;var mn=`(function () {
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
`;var Jo=`
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
`,yn=`${Jo}.group h3 code { font-size: 1.1rem; font-weight: 700; }
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
`;function Se({title:e,about:t,skip:n,main:r,notes:o}){return fn({title:e,style:yn,script:mn,body:d`<a class="skip" href="#${n.to}">${n.words}</a>
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
</footer>`})}function we(e){if(e.length!==0)return d`<section aria-labelledby="remarks"><h2 id="remarks">Remarks on the input</h2>
<ul class="others">${e.map(t=>d`<li>${pn(t)}</li>`)}</ul></section>\n`}function xe(e,t,n,r){let o=r.map(({name:i,label:s,all:a,options:l})=>{let c=Object.entries(l).map(([u,f])=>d`<option value="${u}">${f}</option>`);return d`<label>${s} <select id="${i}" data-of="${i}"><option value="">${a}</option>${c}</select></label>\n`});return d`<form id="filter" hidden role="search" aria-label="Filter the ${t}" data-one="${e}" data-many="${t}">
<label>Search <input id="words" type="search" placeholder="${n}" autocomplete="off"></label>
${o}<button type="reset">Show all</button>
<span id="shown" role="status"></span>
</form>\n`}var gn=e=>Vo(e,{rule:e,certain:!1});function Vo(e,t){let n=He(e).map(({attribute:r,reason:o})=>`${r} ${o}`);for(let r of e.peers)r.kind==="prefix-list"&&r.entries.unknown!==void 0&&n.push(r.entries.unknown);return e.peers.length>1&&n.push(jt(e)),e.isRefusedDrop&&n.push("port_range is not set, which apply refuses for tcp and udp, so that this drop closes nothing"),t&&!t.certain&&!e.membership.certain&&n.push(zo(e)),e.resource.deferred!==void 0&&n.push(`${e.address} ${e.resource.deferred}`),[...new Set(n)]}function zo({membership:e}){let{attribute:t}=e;return t.state==="unknown"?`security_group_id ${t.reason}`:"security_group_id is not known"}var G=["critical","high","medium","low","info"],Ko="unknown-module",Yo=["suppression-without-reason","suppression-expired","suppression-unknown-policy","suppression-unused"],$d=new Set([Ko,...Yo]);var hn={ipv4:"IPv4",ipv6:"IPv6"};function vn({public:e},t){let n=e.flatMap(({space:i,set:s})=>bn({space:i,set:s},t)?[Sn(i)]:[]),r=e.filter(i=>!bn(i,t)).map(i=>qo(i,t));return(n.length===0?r:[`the whole internet over ${n.join(" and ")}`,...r]).join(" and ")}var Sn=e=>e==="ipv6"?hn.ipv6:hn.ipv4;function bn({space:e,set:t},n){return(e==="ipv4"||e==="ipv6")&&S(n[e],t).length===0}function qo({space:e,set:t},n){let r=te(t),o=`public ${Sn(e)} address${r===1n?"":"es"}`;if(e==="ipv6"&&r>Zo)return`about 2^${(r-1n).toString(2).length} ${o}`;let i=te(e==="ipv6"?n.ipv6:n.ipv4),s=i===0n?0n:r*100n/i;return`${Xo(r)} ${o}${s>0n?`, ${s} % of them all`:""}`}var Zo=1000000n,Xo=e=>String(e).replace(/\B(?=(\d{3})+$)/g,",");function kn(e,t){return ue(e.entries).flatMap(r=>ce(r,t.internet).map(o=>ti(e,r,o,t))).sort((r,o)=>wn(r)-wn(o)||xn(r)-xn(o)||r.order-o.order)}var Qo=["open","perhaps","closed"],wn=({openness:e,farEnd:t,certainty:n})=>(Qo.indexOf(e)*de.length+de.indexOf(t))*2+(n==="certain"?0:1),ei="everything";function xn({openness:e,traffic:t,services:[n]}){return e==="closed"||t===ei?0:Qe(n?.severity)}var $n=G;function Qe(e){let t=$n.indexOf(e);return t<0?$n.length:t}function ti(e,t,n,r){let o=t.hides==="ports and peers",i=vn(n,r.internet),s=t.direction==="ingress"?pe(t,n):"closed";return{direction:t.direction,farEnd:n.farEnd,openness:s,certainty:t.certainty,traffic:ni(t),order:o?Number.MAX_SAFE_INTEGER:ri(t),services:oi(be(t,r.catalogue),r.catalogue),peers:n.isHidden?[{text:O}]:n.peers.flatMap(a=>ii(a,e)),width:i===""||t.certainty==="certain"?i:`at most ${i}`,by:Pn(t.by),partlyBy:Pn(t.partlyBy),reasons:t.certainty==="certain"&&n.farEnd!=="prefix-list"?[]:ai(t)}}var ni=e=>e.protocol==="other"&&!e.hidesProtocol?"other protocols":ve(e);function ri({protocol:e,ports:t}){return(e==="all"?0:h.indexOf(e)+1)*1e5+(t?.start??0)}var oi=(e,t)=>e.map(n=>({id:n,severity:t.get(n)?.severity})).sort((n,r)=>Qe(n.severity)-Qe(r.severity));function ii({space:e,set:t},{kind:n}){return e==="member"&&n==="security-group"?[]:e==="ipv4"||e==="ipv6"?[{text:he(e,t)}]:t.map(r=>r.start===""?{text:"any"}:e==="group"||e==="member"?{text:String(r.start),group:String(r.start)}:{text:String(r.start)})}var Pn=e=>[...new Map(e.map(si).map(t=>[t.name,t])).values()],si=e=>({name:ln(e),place:typeof e=="string"?void 0:b(e.resource.span)});function ai({by:e,hidesDirection:t}){if(t)return["whether it is let in or out is sensitive"];let n=new Set(e.flatMap(r=>typeof r=="string"?[]:gn(r)));return n.size>0?[...n]:["something that may close it is not known: sglint why tells what it is"]}function On({sections:e,incomplete:t},n){let r=e.filter(a=>En(a).length>0),o=e.filter(a=>!r.includes(a)),i=o.filter(a=>In(a).length>0),s=o.filter(a=>!i.includes(a));return d`
<section class="summary${r.length===0?" calm":""}" aria-labelledby="open">
<h2 id="open">Open to the internet</h2>
<p class="headline">${li(r.length,i.length,{sections:e,incomplete:t})}</p>
${t?d`<p class="warning"><strong>This page is not complete:</strong> some of the input could not be read, and what is in it may be open, too.</p>`:void 0}
${Rn(r,"Open to the internet",n,e)}
${i.length===0?void 0:d`<h3>Perhaps open to the internet</h3>${Rn(i,"Perhaps open to the internet",n,e)}`}
${s.length===0?void 0:d`<h3>Not open to the internet</h3><ul class="others">${s.map(ui)}</ul>`}
</section>`}function li(e,t,{sections:n,incomplete:r}){let o=n.some(({unit:a})=>a.kind==="interface"),i=`security group${n.length===1?"":"s"}${o?" and interfaces":""}`;if(n.length===0)return d`There is no security group here.`;let s=t===0?void 0:d` <strong>${t}${e===0?"":" more"}</strong> may be open to it.`;if(e===0){let a=t===0&&!r&&n.every(({unit:l})=>_n(l));return d`<strong>None</strong> of ${n.length} ${i} is ${a?"":"certain to be "}open to the internet.${s}`}return d`<strong>${e} of ${n.length}</strong> ${i} ${e===1?"lets":"let"} in traffic from the internet.${s}`}var _n=e=>!e.isPartial&&!Ae(e),En=({rows:e})=>e.filter(({direction:t,openness:n})=>t==="ingress"&&n==="open"),In=({rows:e})=>e.filter(({direction:t,openness:n})=>t==="ingress"&&n==="perhaps");function Rn(e,t,n,r){if(e.length!==0)return d`<table class="overview" role="table">
<caption class="unseen">${t}, group by group</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Group</th><th scope="col" role="columnheader">What is open</th><th scope="col" role="columnheader">To whom</th></tr></thead>
<tbody role="rowgroup">${e.map(o=>di(o,n(o.unit.input),r))}</tbody>
</table>`}function di(e,t,n){let r=[...En(e),...In(e)],o=new Map(r.map(i=>[i.peers.map(({text:s})=>s).join(),i]));return d`
<tr role="row"><th scope="row" role="rowheader">${ci(e,n)}</th>
<td role="cell"><ul class="chips">${r.map(ee)}</ul></td>
<td role="cell"><ul class="whom">${[...o.values()].map(i=>d`<li>${Y(i,t)}</li>`)}</ul></td></tr>`}function ci(e,t){let{id:n,unit:r}=e,o=r.attachedTo.length,i=o===0?pi(e,t):`attached to ${o} resource${o===1?"":"s"}`;return d`<a href="#${n}"><code>${r.name}</code></a>${K(r)} <span class="note">${i}</span>`}var pi=(e,t)=>Te(e,t).length>0?"attached together with other groups only: what counts there is listed apart":"attached to nothing known here";function ui({id:e,unit:t}){let n=_n(t)?"":" by the rules that are here; others are not known";return d`<li><a href="#${e}"><code>${t.name}</code></a>${K(t)}${n}</li>`}function An(e){let t=e.units.map((r,o)=>({id:`g${o+1}`,unit:r,rows:kn(r,e)})),n=r=>new Map(t.flatMap(({id:o,unit:i})=>i.input===r?[[i.name,o]]:[]));return Se({title:`Exposure of ${e.paths.join(", ")}`,about:d`What each security group effectively accepts, its drops and defaults included. Made by sglint ${e.toolVersion}.`,skip:{to:"groups",words:"Skip to the groups"},main:[On({sections:t,incomplete:e.incomplete},n),cn(e.units,e,n),we(e.diagnostics),d`<h2 id="groups">Group by group</h2>\n`,xe("entry","entries","redis, 22, 10.0.0.0/8\u2026",[{name:"who",label:"Far end",all:"anybody",options:_e},{name:"way",label:"Direction",all:"in and out",options:{ingress:"lets in",egress:"lets out"}}]),...t.map(r=>ut(r,n(r.unit.input),t))],notes:fi()})}var fi=()=>[d`<strong>Internet</strong>: at least one of the addresses is of the public internet, be it all of it or a single one; how many is said beside it.`,d`<strong>Certain</strong>: accepted whatever is not known yet. <strong>Possible</strong>, or perhaps: accepted only if something that is not known here turns out so; the reasons are beside it.`,d`A security group is judged with all its rules; groups that are attached together count together, and have a section of their own.`,d`What stands in front of a group or behind it (a load balancer, a firewall, a route, a service that does not listen) is not in a security group, and this page says nothing about it.`,d`A value that Terraform holds as sensitive is judged, and shown as (sensitive).`];var mi=240;function tt(e){let{line:t,column:n}=V(e.source,e.start),r=at(e.source,t);if(r.length>mi||!/[\p{L}\p{N}]/u.test(r))return;let o=Math.max(1,Math.min(e.end-e.start,r.length-n+1));return{line:t,before:et(r.slice(0,n-1)),marked:et(r.slice(n-1,n-1+o)),after:et(r.slice(n-1+o))}}function nt(e){let t=tt(e);if(t===void 0)return;let{line:n,before:r,marked:o,after:i}=t,s=`${n} | `;return[`${s}${r}${o}${i}`,`${" ".repeat(s.length-2)}| ${" ".repeat(r.length)}${"^".repeat(Math.max(1,o.length))}`].join(`
`)}var et=e=>y(e.replace(/\t/g,"  "));function Tn({message:e,span:t,hint:n}){let r=[];if(t){r.push(`${b(t)}: ${rt(e)}`);let o=t.end>0?nt(t):void 0;o&&r.push(o)}else r.push(rt(e));return n&&r.push(`  help: ${rt(n)}`),r.join(`
`)}var rt=e=>e.split(`
`).map(y).join(`
`);function Mn(e){if(e.length===0)return;let t=e.map(({policy:n,severity:r,address:o,span:i,suppressed:{by:s,reason:a,until:l,owner:c}})=>{let u=s==="comment"?"comment":"exception";return d`
<tr><th scope="row"><code>${o}</code> <span class="place">${b(i)}</span></th>
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
`}function jn({direction:e,protocol:t,port:n,peer:r}){return`${e} ${t}${n===void 0?"":`/${n}`} ${e==="ingress"?"from":"to"} ${r}`}var Un=({span:e,rule:t,isPlaceSecret:n})=>yi(e)&&!n&&!(t&&Q(t)),yi=({source:e})=>/\.(tf|tofu|tfvars)(\.json)?$/.test(e.path);var gi=e=>e.split("/").map(t=>encodeURIComponent(t.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD"))).join("/");function Bn(e){return/^https?:\/\//i.test(e)?e.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu,n=>gi(n)).replace(/%(?![0-9a-f]{2})/gi,"%25"):void 0}var ot=({id:e})=>`policy-${e}`;function Fn({policy:e,results:t}){let n=ot(e);return d`
<section class="group" id="${n}" aria-labelledby="${n}-title" data-name="${e.id} ${e.title}">
<h3 id="${n}-title">${e.title}</h3>
<p class="facts"><code>${e.id}</code>${e.rationale===void 0?"":`: ${e.rationale}`}</p>
${t.map(bi)}
${hi(e.references)}
</section>`}function hi(e){if(e.length===0)return;let t=e.map(n=>{let r=Bn(n);return r===void 0?d`${n}`:d`<a href="${r}" rel="noreferrer">${n}</a>`});return d`<p class="facts">Read more: ${v(t,", ")}</p>`}function bi(e){let{first:t,others:n}=e,{verdict:r,severity:o,address:i,message:s,span:a}=t;return d`
<article class="finding item ${r==="open"?"undecided":r==="fail"&&(o==="critical"||o==="high")?"grave-one":"mild"}" data-severity="${o}" data-verdict="${r}">
<h4>${vi(t)} <code>${i}</code>${n.length===0?"":` and ${n.length} more`}</h4>
<p>${s}</p>
${Si(t)}
<dl>
${C("At",d`<code>${b(a)}</code>`)}
${wi(e)}
</dl>
</article>`}function vi({verdict:e,severity:t}){return e==="open"?d`<strong class="badge perhaps">open, ${t} if so</strong>`:t==="critical"||t==="high"?d`<strong class="badge open">${t}</strong>`:d`<strong class="badge">${t}</strong>`}function Si(e){let t=Un(e)?tt(e.span):void 0;if(t===void 0)return;let{line:n,before:r,marked:o,after:i}=t;return d`<pre><span class="line">${n} | </span>${r}<mark>${o}</mark>${i}</pre>`}function wi({first:e,others:t,attachedTo:n}){let{verdict:r,related:o,remedy:i,next:s,witness:a,group:l}=e,c=o.map(u=>d`<li>${u.message} <span class="place">${b(u.span)}</span></li>`);return[...l===void 0||l.address===e.address?[]:[C("Group",d`<code>${l.address}</code>`)],...t.length===0?[]:[C("Also",Nn(t))],...n.length===0?[]:[C("On",Nn(n))],...a===void 0?[]:[C(r==="fail"?"Proof":"Example",d`<code>${jn(a)}</code>`)],...c.length===0?[]:[C("See",d`<ul>${c}</ul>`)],...s===void 0?[]:[C("Next",d`${ze(s)}`)],C(s===void 0?"What to do":"If so",d`${en(i)}`)]}var C=(e,t)=>d`<dt>${e}</dt><dd>${t}</dd>\n`,Nn=e=>v(e.map(t=>d`<code>${t}</code>`),", ");function Cn(e){let t=e.policies.map(({id:n,title:r,severity:o},i)=>d`
<tr><th scope="row" data-key="${i}">${r} <span class="note">${n}</span></th>
<td>${o}</td>
<td>${it(n,e)}</td></tr>`);return d`
<section aria-labelledby="policies">
<h2 id="policies">Policies in force</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="policies"><table class="sortable">
<caption>Every policy that was judged by, and what it came to</caption>
<thead><tr><th scope="col">Policy</th><th scope="col">Severity</th><th scope="col">Result</th></tr></thead>
<tbody>${t}</tbody>
</table></div>
</section>
`}function it(e,{findings:t,suppressed:n,only:r,known:o,problems:i}){let s=t.filter(({policy:p})=>p.id===e),a=s.filter(({verdict:p})=>p==="fail").length,l=s.length-a,c=n.filter(({policy:p})=>p.id===e).length,u=[...a>0?[`${a} ${a===1?"finding":"findings"}`]:[],...l>0?[`${l} cannot be decided`]:[],...c>0?[`${c} accepted`]:[]];if(u.length>0)return u.join(", ");let f=r===void 0&&o===0?"nothing found":"nothing new";return i.length===0?f:`${f} in what could be judged`}function Hn(e){let t=new Map;for(let n of e){let{source:r,start:o,end:i}=n.span,s=[n.policy.id,n.verdict,n.severity,r.path,o,i].join(`
`),a=t.get(s);a?a.push(n):t.set(s,[n])}return[...t.values()].map(xi)}function xi(e){let t=e.reduce((o,i)=>!F(R(i.region,o.region))&&F(R(o.region,i.region))?i:o),n=({region:o,isSecret:i})=>!i&&!t.isSecret&&!F(R(o,t.region)),r=e.filter(o=>o!==t);return{first:t,addresses:r.map(({address:o})=>o),others:r.map(o=>`${o.address}${n(o)?" (for other traffic)":""}`),attachedTo:[...new Set(e.flatMap(({attachedTo:o})=>o))]}}function Dn(e){let{findings:t,inputs:n,policies:r,problems:o,only:i,known:s,ignored:a=0,suppressed:l,others:c}=e,u=n.reduce((ke,Re)=>ke+Re.rules,0),f=n.reduce((ke,Re)=>ke+Re.groups,0),p=`${$e(u,"rule")} in ${$e(f,"security group")} judged by ${$e(r.length,"policy","policies")}`,m=i===void 0?"":`, and only ${i} is listed`,_=s===0?"":` ${s===1?"One finding is":`${s} findings are`} known to the baseline.`,Pe=a===0?"":` ${a===1?"One":a} that cannot be decided ${a===1?"is":"are"} left out (unknown: ignore).`,Gn=l.length===0?"":` ${l.length===1?"One finding is":`${l.length} findings are`} silenced by ${Pi(l)}.`,Wn=c===void 0||c.count===0?"":` ${$i(c)}`,Jn=o.length>0?" What the errors name could not be judged.":"";return{found:ki(t),judged:`${p}${m}.${Pe}${Gn}${_}${Wn}${Jn}`}}function $i({count:e,inputs:t}){let n=e===1,r=n?"One other finding is neither, and does not count":`${e} others are neither, and do not count`,o=n?"it":"them",i=t.map(y),s=i.length===1?`sglint ${i[0]} lists ${o}`:`sglint FOLDER lists ${o} in ${tn(i)}`;return`${r}: ${s}.`}function Pi(e){let t=new Set(e.map(o=>o.suppressed.by)),n=e.length===1,r={comment:n?"a comment":"comments",exception:n?"an exception":"exceptions"};return["comment","exception"].flatMap(o=>t.has(o)?[r[o]]:[]).join(" and ")}function ki(e){if(e.length===0)return"No findings";let t=e.filter(({verdict:r})=>r==="fail"),n=e.length-t.length;return[...t.length>0?[`${$e(t.length,"finding")} (${Ri(t)})`]:[],...n>0?[`${n} that cannot be decided`]:[]].join(" and ")}function Ri(e){return G.flatMap(t=>{let n=e.filter(r=>r.severity===t).length;return n===0?[]:[`${n} ${t}`]}).join(", ")}var $e=(e,t,n=`${t}s`)=>`${e} ${e===1?t:n}`;function Ln(e){let t=Ei(e.findings);return Se({title:`Findings in ${e.inputs.map(({path:n})=>n).join(", ")}`,about:d`What the policies say of the security groups in ${v(e.inputs.map(_i),", ")}. Made by sglint ${e.toolVersion}.`,skip:t.length>0?{to:"findings",words:"Skip to the findings"}:Oi,main:[Ii(e,t),...t.length>0?ji(t):[],Mn(e.suppressed),we(e.diagnostics),Cn(e)],notes:Ui()})}var Oi={to:"policies",words:"Skip to the policies"},_i=({path:e,kind:t})=>d`the ${t==="hcl"?"configuration":t} <code>${e}</code>`;function Ei(e){let t=new Map;for(let n of e){let r=t.get(n.policy.id);r?r.push(n):t.set(n.policy.id,[n])}return[...t.values()].map(n=>({policy:n[0].policy,results:Hn(n),own:n}))}function Ii(e,t){let{found:n,judged:r}=Dn(e),o=!e.findings.some(({verdict:i})=>i==="fail");return d`
<section class="summary${o?" calm":""}" aria-labelledby="overview">
<h2 id="overview">Overview</h2>
<p class="headline"><strong>${n}.</strong></p>
<p class="about">${r}</p>
${Ai(e)}
${Mi(t,e)}
</section>
`}function Ai({problems:e}){if(e.length!==0)return d`<div class="warning"><p><strong>This page is not complete:</strong> a part of the input could not be used, and nothing in it was judged.</p>
${e.map(t=>d`<pre>${Ti(Tn(t))}</pre>`)}</div>`}var Ti=e=>e.split(`
`).map(t=>d`${t}\n`);function Mi(e,t){if(e.length===0)return;let n=e.map(({policy:r,own:o})=>{let i=G.find(s=>o.some(a=>a.severity===s));return d`
<tr role="row"><th scope="row" role="rowheader"><a href="#${ot(r)}">${r.title}</a> <span class="note">${r.id}</span></th>
<td role="cell">${i}</td><td role="cell">${it(r.id,t)}</td></tr>`});return d`<table class="overview" role="table">
<caption class="unseen">Findings, policy by policy</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Policy</th><th scope="col" role="columnheader">Severity</th><th scope="col" role="columnheader">Result</th></tr></thead>
<tbody role="rowgroup">${n}</tbody>
</table>`}var ji=e=>[d`<h2 id="findings">Policy by policy</h2>\n`,xe("place","places","ssh, web, main.tf\u2026",[{name:"severity",label:"Severity",all:"any",options:Object.fromEntries(G.map(t=>[t,t]))},{name:"verdict",label:"Verdict",all:"any",options:{fail:"proved",open:"cannot be decided"}}]),...e.map(Fn)],Ui=()=>[d`A finding is <strong>proved</strong>: whatever is not known yet cannot make it go away. What <strong>cannot be decided</strong> is neither a pass nor a finding; what is missing is said beside it.`,d`Traffic is judged as it is let in or out in the end: the other rules of the group, their priorities, the defaults and the groups attached beside it are counted in.`,d`Where a line stands for several resources (count, for_each, a module that is called twice), they are listed together.`,d`A value that Terraform holds as sensitive is judged, and shown as (sensitive).`];0&&(module.exports={exposureAsHtml,lintAsHtml});
