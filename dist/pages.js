"use strict";var Ie=Object.defineProperty;var zn=Object.getOwnPropertyDescriptor;var Kn=Object.getOwnPropertyNames;var Yn=Object.prototype.hasOwnProperty;var qn=(e,t)=>{for(var n in t)Ie(e,n,{get:t[n],enumerable:!0})},Zn=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of Kn(t))!Yn.call(e,o)&&o!==n&&Ie(e,o,{get:()=>t[o],enumerable:!(r=zn(t,o))||r.enumerable});return e};var Qn=e=>Zn(Ie({},"__esModule",{value:!0}),e);var Ci={};qn(Ci,{exposureAsHtml:()=>In,lintAsHtml:()=>Wn});module.exports=Qn(Ci);var Xn=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|(?<=##[a-z]*)\[/gi;function y(e){return e.replace(Xn,t=>t===`
`?"\\n":t==="\r"?"\\r":`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`)}var ct=new WeakMap;function K(e,t){let n=ut(e),r=0,o=n.length-1;for(;r<o;){let i=r+o+1>>1;(n[i]??0)<=t?r=i:o=i-1}return{line:r+1,column:Math.min(t,e.text.length)-(n[r]??0)+1}}function pt(e,t){let n=ut(e),r=n[t-1];if(r===void 0)return"";let o=n[t]??e.text.length;return e.text.slice(r,o).replace(/\r?\n$|\r$/,"")}function ut(e){let t=ct.get(e);if(t)return t;let n=[0];for(let r=e.text.indexOf(`
`);r>=0;r=e.text.indexOf(`
`,r+1))n.push(r+1);return ct.set(e,n),n}function F(e){let t=K(e.source,e.start),n=K(e.source,Math.max(e.start,e.end));return{file:e.source.path,startLine:t.line,startColumn:t.column,endLine:n.line,endColumn:n.column}}function g(e){let{file:t,startLine:n,startColumn:r}=F(e);return e.source.virtual||e.end===0?y(t):`${y(t)}:${n}:${r}`}var b=class{markup;constructor(t){this.markup=t}};function l(e,...t){let n="",r=!1;return e.forEach((o,i)=>{i>0&&(n+=ft(t[i-1],r?Y:rr)),n+=o,/[<>]/.test(o)&&(r=o.lastIndexOf("<")>o.lastIndexOf(">"))}),new b(n)}function ft(e,t){return e===void 0?"":e instanceof b?e.markup:typeof e=="object"?e.map(({markup:n})=>n).join(""):t(String(e))}var er={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Y=e=>y(e).replace(/[&<>"']/g,t=>er[t]??""),re=e=>new b(Y(e)),tr=/(\S{12,})/,nr=/(?<=[^\s_./][_./\]])(?=[^\s_./\]])(?!\d|(?:tf|tofu|tfvars|json|ya?ml)\b)/,rr=e=>y(e).split(tr).map((t,n)=>n%2===0?Y(t):t.split(nr).map(Y).join("<wbr>")).join(""),v=(e,t)=>new b(e.map(({markup:n})=>n).join(ft(t,Y)));var q=({input:e})=>e===void 0?void 0:l` <span class="place">in ${e}</span>`,Te={internet:"Internet","prefix-list":"Prefix list",addresses:"Addresses not of the internet",group:"Security group",member:"Members",hidden:"Not the internet"};function Ae({openness:e,farEnd:t,certainty:n,peers:r}){let o=t==="member"&&r.length===0?"Own members":Te[t];return e==="open"?l`<strong class="badge open">${o}</strong>`:e==="perhaps"?l`<strong class="badge perhaps">${o}, perhaps</strong>`:l`<span class="badge">${o}${n==="possible"?", perhaps":""}</span>`}function Z({peers:e,width:t},n){let r=v(e.map(o=>or(o,n)),", ");return t===""?r:l`${r} <span class="soft">(${t})</span>`}function or({text:e,group:t},n){let r=t===void 0?void 0:n.get(t);return r===void 0?l`<code>${e}</code>`:l`<a href="#${r}"><code>${e}</code></a>`}function oe(e){let t=e.certainty==="possible"?"perhaps":e.openness;return l`<li class="chip ${t}"><b>${e.traffic}</b>${Me(e,ir)}${t==="perhaps"?l` <i>perhaps</i>`:void 0}</li>`}var ir=3;function Me({services:e,openness:t},n){let r=e.slice(0,n).map(i=>sr(i,t!=="closed")),o=e.length-r.length;return r.length===0?l``:l` ${v(r,", ")}${o>0?` and ${o} more`:""}`}function sr({id:e,severity:t},n){return n&&(t==="critical"||t==="high")?l`${e} <em class="grave">${t}</em>`:l`${e}`}function P(e){let t=e.filter(({start:r,end:o})=>r<o).sort((r,o)=>ar(r.start,o.start)),n=[];for(let r of t){let o=n.at(-1);o===void 0||o.end<r.start?n.push(r):o.end<r.end&&(n[n.length-1]={start:o.start,end:r.end})}return n}function k(e,t){return e===t||t.length===0?e:e.length===0?t:P([...e,...t])}function x(e,t){if(e===t)return e;let n=[],r=0,o=0;for(;;){let i=e[r],s=t[o];if(i===void 0||s===void 0)return n;let a=i.start<s.start?s.start:i.start,d=i.end<s.end?i.end:s.end;a<d&&n.push({start:a,end:d}),i.end<s.end?r++:o++}}function S(e,t){if(e===t)return[];if(t.length===0)return e;let n=[],r=0;for(let o of e){let{start:i}=o;for(;r<t.length;r++){let s=t[r];if(!(s.end<=i)){if(s.start>=o.end)break;if(i<s.start&&n.push({start:i,end:s.start}),s.end>=o.end){i=o.end;break}i=s.end}}i<o.end&&n.push({start:i,end:o.end})}return n}function G(e,t){return e===t?!0:e.length===t.length&&e.every((n,r)=>n.start===t[r]?.start&&n.end===t[r]?.end)}function ie(e){let t=0n;for(let{start:n,end:r}of e)t+=BigInt(r)-BigInt(n);return t}var ar=(e,t)=>e<t?-1:e>t?1:0;var se=["internet","prefix-list","addresses","group","member","hidden"];function ae({peers:e,hides:t},n){let r=e.flatMap(d=>dr(d,n)),o=t!=="nothing",i=se.flatMap(d=>{let c=r.filter(f=>f.farEnd===d);if(c.length===0)return[];let u=c.flatMap(({peers:f})=>cr(f,n));return[{farEnd:d,peers:c.map(f=>f.peers),public:u,isHidden:o}]}),[s]=i;return s===void 0||!o?i:[{farEnd:s.farEnd==="internet"||s.farEnd==="prefix-list"?s.farEnd:"hidden",peers:e,public:[],isHidden:o}]}function dr({space:e,set:t},n){if(e!=="ipv4"&&e!=="ipv6")return[{farEnd:e,peers:{space:e,set:t}}];let r=i=>x([i],n[e]).length>0;return[["internet",t.filter(r)],["addresses",t.filter(i=>!r(i))]].flatMap(([i,s])=>s.length===0?[]:[{farEnd:i,peers:{space:e,set:s}}])}function cr({space:e,set:t},n){if(e!=="ipv4"&&e!=="ipv6")return[];let r=x(t,n[e]);return r.length===0?[]:[{space:e,set:r}]}function le({certainty:e},{farEnd:t}){return t==="prefix-list"?"perhaps":t!=="internet"?"closed":e==="certain"?"open":"perhaps"}var O="(sensitive)";function je(e,t,n){if(n<=t)return Number.NaN;let r=0;for(let o=t;o<n;o++){let i=e.charCodeAt(o)-48;if(i<0||i>9)return Number.NaN;r=r*10+i}return r}var I={ipv4:{bits:32,everything:[{start:0,end:2**32}]},ipv6:{bits:128,everything:[{start:0n,end:1n<<128n}]}};function Be(e){let t=e.indexOf("/"),n=t<0?e:e.slice(0,t),r=n.includes(":")?"ipv6":"ipv4",{bits:o}=I[r],i=t<0?o:fr(e.slice(t+1));if(!(i===void 0||i>o))return r==="ipv4"?mr(n,i):yr(n,i)}function fr(e){if(e.length>3||e.length>1&&e.startsWith("0"))return;let t=je(e,0,e.length);return Number.isNaN(t)?void 0:t}function mr(e,t){let n=bt(e);if(n===void 0)return;let r=2**(32-t),o=n-n%r;return{family:"ipv4",prefixLength:t,addresses:{start:o,end:o+r},canonical:o===n}}function yr(e,t){let n=hr(e);if(n===void 0)return;let r=ht[t]??1n,o=n&(gr[t]??0n);return{family:"ipv6",prefixLength:t,addresses:{start:o,end:o+r},canonical:o===n}}var ht=Array.from({length:129},(e,t)=>1n<<BigInt(128-t)),gr=ht.map(e=>(1n<<128n)-e),H=48,mt=46;function bt(e){let t=0,n=0,r=0,o=0;for(let i=0;i<=e.length;i++){let s=i<e.length?e.charCodeAt(i):mt;if(s===mt){if(o===0||r>255||o>1&&e.charCodeAt(i-o)===H)return;t=t*256+r,n++,r=0,o=0;continue}if(s<H||s>H+9||++o>3)return;r=r*10+s-H}return n===4?t:void 0}function hr(e){let t=Sr(e);if(t===void 0)return;let n=t.indexOf("::");if(n<0){let i=Ne(t);return i?.length===8?yt(i):void 0}let r=Ne(t.slice(0,n)),o=Ne(t.slice(n+2));if(!(r===void 0||o===void 0||r.length+o.length>7)){for(;r.length+o.length<8;)r.push(0);return yt([...r,...o])}}function yt(e){let t=(e[6]??0)*65536+(e[7]??0);return(BigInt(gt(e,0))<<80n)+(BigInt(gt(e,3))<<32n)+BigInt(t)}var gt=(e,t)=>((e[t]??0)*65536+(e[t+1]??0))*65536+(e[t+2]??0);function Ne(e){let t=[];if(e==="")return t;let n=0,r=0;for(let o=0;o<=e.length;o++){let i=o<e.length?vr(e.charCodeAt(o)):void 0;if(i!==void 0){if(++r>4)return;n=n*16+i;continue}if(r===0||o<e.length&&e.charCodeAt(o)!==br)return;t.push(n),n=0,r=0}return t}var br=58;function vr(e){if(e>=H&&e<=H+9)return e-H;let t=e|32;return t>=97&&t<=102?t-87:void 0}function Sr(e){if(!e.includes("."))return e;let t=/^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(e),n=bt(t?.[2]??"");if(!(t===null||n===void 0))return`${t[1]}${Math.floor(n/65536).toString(16)}:${(n%65536).toString(16)}`}function vt(e,t){if(e==="ipv4")return[24n,16n,8n,0n].map(i=>t>>i&255n).join(".");let n=Array.from({length:8},(i,s)=>Number(t>>BigInt(112-16*s)&0xffffn)),r=wr(n),o=i=>i.map(s=>s.toString(16)).join(":");return r===void 0?o(n):`${o(n.slice(0,r.start))}::${o(n.slice(r.end))}`}function wr(e){let t;for(let n=0;n<e.length;n++){let r=n;for(;e[r]===0;)r++;r-n>=2&&r-n>(t?t.end-t.start:0)&&(t={start:n,end:r}),r>n&&(n=r)}return t}function D(e,t,n=Number.POSITIVE_INFINITY){let{bits:r}=I[e],o=[];for(let i of t){let s=BigInt(i.start),a=BigInt(i.end);for(;s<a;){if(o.length>=n)return o;let d=0;for(;d<r&&(s>>BigInt(d))%2n===0n&&s+(1n<<BigInt(d+1))<=a;)d++;o.push(`${vt(e,s)}/${r-d}`),s+=1n<<BigInt(d)}}return o}function de(e,t){return P(t.filter(n=>n.family===e).map(n=>n.addresses))}var T=e=>({start:e,end:`${e}\0`}),ce=[{start:"",end:"\uFFFF"}];function Ue(e,t){for(let n=0;n<e.length;n++){let{ports:r}=e[n],o=t[Ce(t,r.start)];if(o!==void 0&&o.ports.start<r.end)return!0}return!1}function xt(e,t){let n=[];for(let{ports:r,peers:o}of e)for(let i=Ce(t,r.start);i<t.length;i++){let s=t[i];if(s.ports.start>=r.end)break;let a=Math.max(r.start,s.ports.start),d=Math.min(r.end,s.ports.end);Q(n,a,d,x(o,s.peers))}return n}function $t(e,t){let n=[];for(let{ports:r,peers:o}of e){let{start:i}=r;for(let s=Ce(t,i);s<t.length;s++){let a=t[s];if(a.ports.start>=r.end)break;i<a.ports.start&&Q(n,i,a.ports.start,o);let d=Math.max(i,a.ports.start),c=Math.min(r.end,a.ports.end);Q(n,d,c,S(o,a.peers)),i=c}Q(n,i,r.end,o)}return n}function kt(e,t){let n=[],r=0,o=0,i=Number.NEGATIVE_INFINITY;for(;r<e.length||o<t.length;){let s=e[r],a=t[o],d=Math.min(St(s,i),St(a,i));Q(n,i,d,k(wt(s,i),wt(a,i))),i=d,s!==void 0&&s.ports.end<=i&&r++,a!==void 0&&a.ports.end<=i&&o++}return n}function St(e,t){return e===void 0?Number.POSITIVE_INFINITY:e.ports.start>t?e.ports.start:e.ports.end}var xr=[],wt=(e,t)=>e!==void 0&&e.ports.start<=t?e.peers:xr;function Q(e,t,n,r){if(t>=n||r.length===0)return;let o=e.at(-1);o&&o.ports.end===t&&G(o.peers,r)?e[e.length-1]={ports:{start:o.ports.start,end:n},peers:r}:e.push({ports:{start:t,end:n},peers:r})}function Ce(e,t){let n=0,r=e.length;for(;n<r;){let o=n+r>>1;e[o].ports.end<=t?n=o+1:r=o}return n}var J=["ingress","egress"],h=["tcp","udp","icmp","icmpv6","gre","other"],Rt=["ipv4","ipv6","group","prefix-list","member"],w=e=>e==="tcp"||e==="udp",$={start:1,end:65536},A={start:0,end:1},N=[],Pt=(e,t,n)=>(J.indexOf(e)*h.length+h.indexOf(t))*Rt.length+Rt.indexOf(n);function L(e){let t=[];for(let n of e)_t(n)||Fe(t,Et(n));return t}var Ot=e=>_t(e)?N:[Et(e)],_t=({ports:e,peers:t})=>t.length===0||e.start>=e.end;function Et({direction:e,protocol:t,space:n,ports:r,peers:o}){return{rank:Pt(e,t,n),direction:e,protocol:t,space:n,slabs:[{ports:r,peers:o}]}}function Fe(e,t){let n=e.length;for(;n>0&&e[n-1].rank>t.rank;)n--;let r=e[n-1];r?.rank===t.rank?e[n-1]={...t,slabs:kt(r.slabs,t.slabs)}:e.splice(n,0,t)}function It(e,t,n){let r=[];for(let[o,i]of t)for(let[s,a]of n){if(i.length===0||a.length===0||!B(o,s))continue;let d=i.map(c=>({ports:c,peers:a}));Fe(r,{rank:Pt(e,o,s),direction:e,protocol:o,space:s,slabs:d})}return r}function B(e,t){return!(e==="icmp"&&t==="ipv6"||e==="icmpv6"&&t==="ipv4")}function U(e){return e.flatMap(({direction:t,protocol:n,space:r,slabs:o})=>o.map(({ports:i,peers:s})=>({direction:t,protocol:n,space:r,ports:i,peers:s})))}function pe(e,t){if(t.length===0)return e;if(e.length===0)return t;let n=[...e];for(let r of t)Fe(n,r);return n}function j(e){if(e.length<=1)return e[0]??N;let t=e.length>>1;return pe(j(e.slice(0,t)),j(e.slice(t)))}function ue(e,t){let n;for(let r=0;r<e.length;r++){let o=e[r],i=Tt(t,o.rank);if(i===void 0||!Ue(o.slabs,i.slabs))continue;let s=xt(o.slabs,i.slabs);s.length!==0&&(n??=[],n.push({...o,slabs:s}))}return n??N}function Tt(e,t){let n=0;for(;n<e.length&&e[n].rank<t;)n++;return e[n]?.rank===t?e[n]:void 0}function _(e,t){return kr(e,$r,t)}function $r({rank:e,slabs:t},n){let r=Tt(n,e);return r!==void 0&&Ue(t,r.slabs)?$t(t,r.slabs):t}var C=e=>e.length===0;function kr(e,t,n){let r;for(let o=0;o<e.length;o++){let i=e[o],s=t(i,n);s!==i.slabs&&(r??=e.slice(0,o)),s.length>0&&r?.push(s===i.slabs?i:{...i,slabs:s})}return r??e}function X(e,t){return Rr(e)??L(Pr(e,t))}function Rr({isKnown:e,direction:t,protocol:n,ports:r,peers:o}){let i=o[0];if(!(!e||o.length!==1||i?.kind!=="cidr"||i.block.state==="unknown")&&!(t.state==="unknown"||n.state==="unknown"||r.state==="unknown")&&n.value!=="all")return B(n.value,i.family)?Ot({direction:t.value,protocol:n.value,space:i.family,ports:w(n.value)?r.value:A,peers:[i.block.value.addresses]}):N}function Pr(e,t){let n=[],r=Tr(e,t),o=Ir(e,t);for(let i of _r(e,t))for(let s of Er(e,t)){let a=w(s)?o:A;if(a!==void 0)for(let[d,c]of r)B(s,d)&&(t||Or(s,d))&&n.push({direction:i,protocol:s,space:d,ports:a,peers:c})}return n}var Or=(e,t)=>!(e==="icmpv6"&&t==="group")&&!((e==="icmp"||e==="icmpv6")&&t==="prefix-list");function _r({direction:e},t){return e.state==="known"?[e.value]:t?J:[]}function Er({protocol:e},t){return e.state==="unknown"?t?h:[]:e.value==="all"?h:[e.value]}function Ir({ports:e},t){return e.state==="known"?e.value:t?$:void 0}function Tr({peers:e,action:t},n){if(e.length===0)return n?Ar:[];if(e.length>1&&!n)return[];let r=n&&t.state==="known"&&t.value==="accept";return e.flatMap(o=>[...Mr(o,n),...r?[]:jr(o)])}var Ar=[["ipv4",I.ipv4.everything],["ipv6",I.ipv6.everything]];function Mr(e,t){switch(e.kind){case"cidr":return e.block.state==="known"?[[e.family,[e.block.value.addresses]]]:t?[[e.family,I[e.family].everything]]:[];case"security-group":return e.group.state==="known"?[["group",[T(e.group.value)]]]:t?[["group",ce]]:[];case"prefix-list":return[...Nr(e.entries.blocks),...e.entries.unknown===void 0?[]:Br(e,t)]}}var jr=e=>e.kind==="security-group"?["ipv4","ipv6"].flatMap(t=>e.known[t].length===0?[]:[[t,e.known[t]]]):[],Nr=e=>["ipv4","ipv6"].map(t=>[t,de(t,e)]);function Br({list:e},t){return e.state==="known"?[["prefix-list",[T(e.value)]]]:t?[["prefix-list",ce]]:[]}var He=de("ipv4",["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"].flatMap(e=>Be(e)??[]));var Hr=[["ipv4",I.ipv4.everything],["ipv6",I.ipv6.everything]];function Dr(e,t=Hr){return It(e,Lr,t)}var Lr=new Map(h.map(e=>[e,[w(e)?$:A]]));var Ys=Dr("egress");var Wr=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}`,At=e=>De(Wr(e)),De=e=>/[.!?]$/.test(e)?e:`${e}.`;function Mt(e,t=3){let n=e.length>t?[...e.slice(0,t),`${e.length-t} more`]:e;return n.length<=1?n.join(""):`${n.slice(0,-1).join(", ")} and ${n.at(-1)}`}function jt({peers:e}){return e.some(Jr)}var Jr=e=>fe(e).sensitive||e.kind==="prefix-list"&&e.entries.sensitive===!0;function ee(e){let{direction:t,action:n,priority:r,protocol:o,ports:i}=e;return t.sensitive||n.sensitive||r.sensitive||o.sensitive||i.sensitive||jt(e)}function Nt(e){return[["type",e.direction],["policy",e.action],["priority",e.priority],["ip_protocol",e.protocol],["port_range",e.ports],...e.peers.map(t=>[t.attribute,fe(t)])]}function Le(e){return e.isKnown?[]:[...Nt(e),["cidr_ip",e.noPeer]].flatMap(([n,r])=>r?.state==="unknown"?[{attribute:n,reason:r.reason}]:[])}var Bt=({peers:e})=>`${e.map(({attribute:t})=>t).join(" and ")} are both set, and which of them the API takes is not documented`;function fe(e){switch(e.kind){case"cidr":return e.block;case"security-group":return e.group;case"prefix-list":return e.list}}var me=class{#n;#e;#t=new Map;constructor(t){this.#n=t,this.#e=t.filter(ee)}part({direction:t,protocol:n,space:r,ports:o}){if(this.#e.length===0||r==="member")return{open:[o],veiled:[]};let{hidden:i,edges:s,isWhole:a}=this.#r(t,n),d=S([o],i);return a?{open:[],veiled:[w(n)?$:A]}:{open:d,veiled:x([o],i).flatMap(c=>zr(c,s))}}#r(t,n){let r=`${t} ${n}`,o=this.#t.get(r)??Vr(this.#e,this.#n,t,n);return this.#t.set(r,o),o}};function Vr(e,t,n,r){let o=e.flatMap(s=>Ut(s,n,r)),i=t.flatMap(s=>Ut(s,n,r).flatMap(({start:a,end:d})=>[a,d]));return{hidden:o.reduce((s,a)=>k(s,[a]),[]),edges:[...new Set(i)].sort((s,a)=>s-a),isWhole:e.some(s=>Ct(s)&&Ft(s,n,r).length>0)}}var Ct=({ports:e,protocol:t})=>e.sensitive||t.sensitive,Ft=(e,t,n)=>U(X(e,!0)).filter(r=>(e.direction.sensitive||r.direction===t)&&(e.protocol.sensitive||r.protocol===n)),Ut=(e,t,n)=>Ft(e,t,n).map(({ports:r})=>r);function zr({start:e,end:t},n){let r=[e,...n.filter(o=>e<o&&o<t),t];return r.slice(1).map((o,i)=>({start:r[i],end:o}))}function Dt(e,t,n){let r=Kr(t),o=new me(n),i=new Map;for(let a of U(e)){let d=Ge(a),c=i.get(d)??[];i.set(d,c);for(let u of Yr(a,r.get(d)??[],t,o))c.push(u)}let s=a=>a.map(d=>t[d].by);return[...i.values()].flatMap(a=>{let d=oo(a.filter(({isVeiled:f})=>!f)),c=Zr(a);return(c.length===0?d:[...d,...c].sort(ro)).map(({whole:f,partly:p,...m})=>({...m,by:s(f),partlyBy:s(p),key:We({whole:f,partly:p})}))})}var We=({whole:e,partly:t})=>`${e.join()}|${t.join()}`,Ge=({direction:e,protocol:t,space:n})=>`${e} ${t} ${n}`;function Kr(e){let t=new Map,n=new Map;e.forEach(({by:r,traffic:o},i)=>{let s=n.get(r)??i;n.set(r,s);for(let a of U(o)){let d={box:a,order:s},c=t.get(Ge(a));c?c.push(d):t.set(Ge(a),[d])}});for(let r of t.values())r.sort((o,i)=>o.box.ports.start-i.box.ports.start);return t}function Yr(e,t,n,r){let{open:o,veiled:i}=r.part(e);return[...o.flatMap(s=>qr({...e,ports:s},t,n)),...i.map(s=>{let a={...e,ports:s};return{...a,whole:Jt(a,t),partly:[],isVeiled:!0}})]}function qr(e,t,n){let r=t.flatMap(i=>Qr(i,e)??[]),o=Xr(r);return eo(e.ports,o).flatMap(i=>{let s=[...Wt(o.filter(a=>Je(a.box.ports,i))).values()];return to(e.peers,s).map(a=>{let d={...e,ports:i,peers:a};return{...d,...no(d,r,n),isVeiled:!1}})})}function Zr(e){let t=new Map;for(let n of e){if(!n.isVeiled)continue;let r=t.get(n.ports.start),o=[...new Set([...r?.whole??[],...n.whole])].sort((i,s)=>i-s);t.set(n.ports.start,{...n,peers:k(r?.peers??[],n.peers),whole:o})}return[...t.values()]}var Je=(e,t)=>e.start<t.end&&t.start<e.end;function Qr(e,{ports:t,peers:n}){if(!Je(e.box.ports,t))return;let r=x(e.box.peers,n);if(r.length===0)return;let o=Math.max(e.box.ports.start,t.start),i=Math.min(e.box.ports.end,t.end);return{...e,box:{...e.box,ports:{start:o,end:i},peers:r}}}function Xr(e){return e.filter(({box:t},n)=>!e.some((r,o)=>o!==n&&Ht(t,r.box)&&(o<n||!Ht(r.box,t))))}var Ht=(e,t)=>e.ports.start>=t.ports.start&&e.ports.end<=t.ports.end&&Lt(e.peers,t.peers);function Lt(e,t){let[n,r]=[e[0],e.at(-1)];if(n===void 0||r===void 0)return!0;let[o,i]=[t[0]?.start,t.at(-1)?.end];return o===void 0||i===void 0||n.start<o||r.end>i?!1:S(e,t).length===0}function Wt(e){let t=new Map;for(let{order:n,box:r}of e)t.set(n,k(t.get(n)??[],r.peers));return t}function eo({start:e,end:t},n){let o=[...new Set([e,t,...n.flatMap(({box:i})=>[i.ports.start,i.ports.end])])].sort((i,s)=>i-s);return o.slice(1).map((i,s)=>({start:o[s],end:i}))}function to(e,t){let n=S(e,P(t.flat())),r=t.flatMap((a,d)=>a.flatMap(({start:c,end:u})=>[{at:c,index:d,isStart:!0},{at:u,index:d,isStart:!1}]));r.sort((a,d)=>a.at<d.at?-1:a.at>d.at?1:0);let o=new Map,i=new Set;r.forEach(({at:a,index:d,isStart:c},u)=>{c?i.add(d):i.delete(d);let f=r[u+1]?.at;if(f===void 0||f===a||i.size===0)return;let p=[...i].sort((m,R)=>m-R).join();o.set(p,[...o.get(p)??[],{start:a,end:f}])});let s=[...o.values()].map(P);return n.length===0?s:[...s,n]}var Gt=e=>({box:t})=>Je(t.ports,e.ports)&&x(t.peers,e.peers).length>0,Jt=(e,t)=>[...new Set(t.filter(Gt(e)).map(({order:n})=>n))].sort((n,r)=>n-r);function no(e,t,n){let r=t.filter(Gt(e)),o=Wt(r.filter(({box:d})=>d.ports.start<=e.ports.start&&e.ports.end<=d.ports.end)),i=L([e]),s=d=>Lt(e.peers,o.get(d)??[])||C(_(i,n[d].traffic)),a=Jt(e,r);return{whole:a.filter(s),partly:a.filter(d=>!s(d))}}var ro=(e,t)=>e.ports.start-t.ports.start;function oo(e){let t=[],n=new Map;for(let r of e){let o=n.get(We(r))??[];n.set(We(r),o);let i=o.find(a=>io(t[a],r)),s=i===void 0?void 0:t[i];i!==void 0&&s!==void 0?t[i]={...s,ports:{start:s.ports.start,end:r.ports.end}}:o.push(t.push(r)-1)}return t}var io=(e,t)=>e.ports.end===t.ports.start&&G(e.peers,t.peers);function Ve(e,t,n,r){return lo(so(Dt(e,t,r))).map(({direction:o,protocol:i,ports:s,peers:a,by:d,partlyBy:c})=>({direction:o,protocol:i,ports:i!=="all"&&w(i)?s:void 0,peers:a,certainty:n,by:d,partlyBy:c}))}function so(e){let t=e.filter(Vt),n=new Set;return e.flatMap(r=>{if(n.has(r))return[];let o=Vt(r)?t.filter(s=>ao(r,s)):[],i=new Set(o.map(({protocol:s})=>s));if(!h.every(s=>!B(s,r.space)||i.has(s)))return[r];for(let s of o)n.add(s);return[{...r,protocol:"all"}]})}var Vt=({protocol:e,ports:t})=>e==="all"||!w(e)||t.start===$.start&&t.end===$.end,ao=(e,t)=>e.direction===t.direction&&e.space===t.space&&e.key===t.key&&e.isVeiled===t.isVeiled&&(e.isVeiled||G(e.peers,t.peers));function lo(e){let t=new Map;for(let n of e){let{direction:r,protocol:o,ports:i,key:s,space:a,peers:d}=n,c=[r,o,...o==="all"?[]:[i.start,i.end],s].join(" "),u=t.get(c);u?u.peers.push({space:a,set:d}):t.set(c,{...n,peers:[{space:a,set:d}]})}return[...t.values()]}var ye=e=>e.flatMap(t=>t.hidesDirection&&t.by.some(n=>typeof n!="string")?J.map(n=>({...t,direction:n,certainty:"possible"})):[t]);var ze="(a group that is not known)";var zt=e=>co(e,{rule:e,certain:!1});function co(e,t){let n=Le(e).map(({attribute:r,reason:o})=>`${r} ${o}`);for(let r of e.peers)r.kind==="prefix-list"&&r.entries.unknown!==void 0&&n.push(r.entries.unknown);return e.peers.length>1&&n.push(Bt(e)),e.isRefusedDrop&&n.push("port_range is not set, which apply refuses for tcp and udp, so that this drop closes nothing"),t&&!t.certain&&!e.membership.certain&&n.push(po(e)),e.resource.deferred!==void 0&&n.push(`${e.address} ${e.resource.deferred}`),[...new Set(n)]}function po({membership:e}){let{attribute:t}=e;return t.state==="unknown"?`security_group_id ${t.reason}`:"security_group_id is not known"}var ge=4,Kt=new WeakMap;function he(e,t){let n=Kt.get(t);if(n?.space===e)return n.text;let r=uo(e,t);return Kt.set(t,{space:e,text:r}),r}function uo(e,t){if(e==="ipv4"||e==="ipv6")return fo(e,t);let n=e==="prefix-list"?"prefix-list":"security-group",r=t.map(({start:o})=>String(o));return r.includes("")?e==="prefix-list"?"any prefix list":"any security group":r.map(o=>`${n}:${o}`).join(", ")}function fo(e,t){let n=D(e,t,ge+1);if(n.length<=ge)return n.join(", ");let r=mo(e,t),o=D(e,S([r.interval],t),ge+1);return o.length<=ge?`${r.text} except ${o.join(", ")}`:D(e,t).join(", ")}function mo(e,t){let n=BigInt(t[0]?.start??0),r=BigInt(t.at(-1)?.end??1)-1n,o=0n;for(;n>>o!==r>>o;)o++;let i=n>>o<<o,s=i+(1n<<o),a=e==="ipv4"?{start:Number(i),end:Number(s)}:{start:i,end:s};return{interval:a,text:D(e,x([a],[a]))[0]??""}}function be({start:e,end:t}){return t-e===1?`${e}`:`${e}-${t-1}`}var W=["critical","high","medium","low","info"],yo="unknown-module",go=["suppression-without-reason","suppression-expired","suppression-unknown-policy","suppression-unused"],Xa=new Set([yo,...go]);var Ke=()=>require("node:crypto");function bo({ports:e,hides:t}){return t==="ports and peers"?O:e===void 0?"all":be(e)}function ve({protocol:e,ports:t,hides:n},r){return e==="all"||t===void 0||n==="ports and peers"?[]:r.servicesOn(e,t)}function Se(e){return e.hidesProtocol?O:e.protocol==="all"?"everything":`${e.protocol}${vo(e)}`}var vo=e=>e.ports===void 0?"":` ${bo(e)}`;var So={egress:"the default of a basic group","intra-group":'inner_access_policy "Accept"'},qt=e=>typeof e=="string"?So[e]:e.address;var Zt={ipv4:"IPv4",ipv6:"IPv6"};function Xt({public:e},t){let n=e.flatMap(({space:i,set:s})=>Qt({space:i,set:s},t)?[en(i)]:[]),r=e.filter(i=>!Qt(i,t)).map(i=>wo(i,t));return(n.length===0?r:[`the whole internet over ${n.join(" and ")}`,...r]).join(" and ")}var en=e=>e==="ipv6"?Zt.ipv6:Zt.ipv4;function Qt({space:e,set:t},n){return(e==="ipv4"||e==="ipv6")&&S(n[e],t).length===0}function wo({space:e,set:t},n){let r=ie(t),o=`public ${en(e)} address${r===1n?"":"es"}`;if(e==="ipv6"&&r>xo)return`about 2^${(r-1n).toString(2).length} ${o}`;let i=ie(e==="ipv6"?n.ipv6:n.ipv4),s=i===0n?0n:r*100n/i;return`${$o(r)} ${o}${s>0n?`, ${s} % of them all`:""}`}var xo=1000000n,$o=e=>String(e).replace(/\B(?=(\d{3})+$)/g,",");function sn(e,t){return ye(e.entries).flatMap(r=>ae(r,t.internet).map(o=>Ro(e,r,o,t))).sort((r,o)=>tn(r)-tn(o)||nn(r)-nn(o)||r.order-o.order)}var ko=["open","perhaps","closed"],tn=({openness:e,farEnd:t,certainty:n})=>(ko.indexOf(e)*se.length+se.indexOf(t))*2+(n==="certain"?0:1),qe="everything";function nn({openness:e,traffic:t,services:[n]}){return e==="closed"||t===qe?0:Ye(n?.severity)}var rn=W;function Ye(e){let t=rn.indexOf(e);return t<0?rn.length:t}function Ro(e,t,n,r){let o=t.hides==="ports and peers",i=Xt(n,r.internet),s=t.direction==="ingress"?le(t,n):"closed";return{direction:t.direction,farEnd:n.farEnd,openness:s,certainty:t.certainty,traffic:Po(t),order:o?Number.MAX_SAFE_INTEGER:Oo(t),services:_o(ve(t,r.catalogue),r.catalogue),peers:n.isHidden?[{text:O}]:n.peers.flatMap(a=>Eo(a,e)),width:i===""||t.certainty==="certain"?i:`at most ${i}`,by:on(t.by),partlyBy:on(t.partlyBy),reasons:t.certainty==="certain"&&n.farEnd!=="prefix-list"?[]:To(t)}}var Po=e=>e.protocol==="other"&&!e.hidesProtocol?"other protocols":Se(e);function Oo({protocol:e,ports:t}){return(e==="all"?0:h.indexOf(e)+1)*1e5+(t?.start??0)}var _o=(e,t)=>e.map(n=>({id:n,severity:t.get(n)?.severity})).sort((n,r)=>Ye(n.severity)-Ye(r.severity));function Eo({space:e,set:t},{kind:n}){return e==="member"&&n==="security-group"?[]:e==="ipv4"||e==="ipv6"?[{text:he(e,t)}]:t.map(r=>r.start===""?{text:"any"}:e==="group"||e==="member"?{text:String(r.start),group:String(r.start)}:{text:String(r.start)})}var on=e=>[...new Map(e.map(Io).map(t=>[t.name,t])).values()],Io=e=>({name:qt(e),place:typeof e=="string"?void 0:g(e.resource.span)});function To({by:e,hidesDirection:t}){if(t)return["whether it is let in or out is sensitive"];let n=new Set(e.flatMap(r=>typeof r=="string"?[]:zt(r)));return n.size>0?[...n]:["something that may close it is not known: sglint why tells what it is"]}function E({caption:e,hidesCaption:t=!1,className:n,columns:r,rows:o}){let i=r.map(s=>l`<th scope="col" role="columnheader">${s}</th>`);return l`<table${te("class",n===void 0?"stacks":`stacks ${n}`)} role="table">
<caption${te("class",t?"unseen":void 0)}>${e}</caption>
<thead role="rowgroup"><tr role="row">${i}</tr></thead>
<tbody role="rowgroup">${o.map(s=>Ao(s,r))}</tbody>
</table>`}var V=(e,t)=>l`<div class="scroll" tabindex="0" role="region" aria-labelledby="${e}">${t}</div>`;function Ao({attributes:e={},cells:t},n){let[r,...o]=t.map(a=>a instanceof b?{content:a}:a),i=Object.entries(e).map(([a,d])=>te(a,d)),s=r===void 0?void 0:l`<th scope="row" role="rowheader"${an(r)}>${r.content}</th>`;return l`
<tr role="row"${i}>${s}
${o.map((a,d)=>l`<td role="cell" data-label="${n[d+1]}"${an(a)}>${a.content}</td>\n`)}</tr>`}var an=({className:e,key:t})=>[te("class",e),te("data-key",t===void 0?void 0:String(t))],te=(e,t)=>t===void 0?new b(""):l` ${e}="${re(t)}"`;function cn(e,t,n){let{id:r,unit:o}=e;return l`
<section class="group" id="${r}" aria-labelledby="${r}-name" data-name="${o.name}">
<h3 id="${r}-name">${o.kind==="interface"?"Interface with ":""}<code>${o.name}</code>${q(o)}</h3>
<p class="facts">${Mo(o,jo(e,n))}</p>
${ln(e,"ingress",t)}
${ln(e,"egress",t)}
</section>`}var Ze=({possible:e})=>e===void 0||e.length>0;function Mo(e,t){let{span:n,attachedTo:r,isPartial:o,kind:i,members:s,possible:a}=e,d=a===void 0?"which ones is not known here":a.join(", "),c=v(r.map(R=>l`<code>${R}</code>`),", "),u=r.length===0?t??l`Attached to nothing that is known here.`:l`Attached to ${c}.`,f=i==="interface"&&s.length>1?` The rules of these ${s.length} groups count together here.`:"",p=o?l` <strong>Its other rules and its defaults are not known here.</strong>`:void 0,m=Ze(e)?l` <strong>Other groups may be attached there, too: ${d}.</strong>`:void 0;return l`At <code>${g(n)}</code>. ${u}${f}${m}${p}`}var Qe=({unit:e},t)=>e.isTogetherOnly?t.filter(n=>n.unit.kind==="interface"&&n.unit.input===e.input&&n.unit.members.includes(e.name)):[];function jo(e,t){let n=Qe(e,t);if(n.length===0)return;let r=n.map(({id:o,unit:i})=>l`<a href="#${o}"><code>${i.name}</code></a>`);return l`It is attached together with other groups only: see ${v(r,", ")}.`}var pn={ingress:{title:"Lets in",preposition:"From",nothing:"It lets nothing in."},egress:{title:"Lets out",preposition:"To",nothing:"It lets nothing out."}};function ln({id:e,unit:t,rows:n},r,o){let{title:i,nothing:s}=pn[r],a=n.filter(d=>d.direction===r);if(a.length===0){let d=t.isPartial?`${s.slice(0,-1)} by the rules that are known here.`:s;return l`<h4>${i}</h4><p>${d}</p>`}return l`<h4 id="${e}-${r}">${i}</h4>
${No(a,r,o)}
${Uo(a,`${e}-${r}`,t.name,r,o)}`}function No(e,t,n){let r=new Map;for(let i of e){let s=[i.openness,i.farEnd,...i.peers.map(({text:a})=>a)].join(`
`);r.set(s,[...r.get(s)??[],i])}let o=[...r.values()].map(i=>{let[s]=i;return l`<div class="lane ${s.openness} item" data-who="${s.farEnd}" data-way="${t}">
<dt>${Ae(s)} ${Z(s,n)}</dt>
<dd><ul class="chips">${i.map(oe)}</ul></dd>
</div>`});return l`<dl class="map">${o}</dl>`}var dn=({name:e,place:t})=>l`<code>${e}</code>${t===void 0?void 0:l` <span class="place">${t}</span>`}`,Bo=12;function Uo(e,t,n,r,o){let{title:i,preposition:s}=pn[r],a=e.map((u,f)=>({attributes:{class:`item ${u.openness}`,"data-who":u.farEnd,"data-way":r},cells:[{content:l`${Ae(u)} ${Z(u,o)}`,key:f},{content:l`<b>${u.traffic}</b>`,key:u.order},u.services.length===0?Co(u):Me(u,Bo),l`${u.certainty}${u.reasons.length>0?l`<ul class="reasons">${u.reasons.map(p=>l`<li>${p}</li>`)}</ul>`:void 0}`,l`<ul class="rules">${u.by.map(p=>l`<li>${dn(p)}</li>`)}${u.partlyBy.map(p=>l`<li>partly ${dn(p)}</li>`)}</ul>`]})),d=[s,"Traffic","Services","Certainty","By"],c=`${i}: every entry of ${n}`;return V(t,E({caption:c,className:"sortable entries",columns:d,rows:a}))}var Co=({traffic:e})=>l`<span class="soft">${e===qe?"every service":"none that is usual there"}</span>`;function mn(e,t,n){let r=n.filter(({entry:i})=>i.hides!=="nothing");return[n.filter(({entry:i})=>i.hides==="nothing"),r].flatMap(i=>{let s=Fo(e,t,i);return s.length===0?[]:[Xe(e,t,s,i===r)]})}function Xe(e,t,n,r){return{from:e,to:t,entries:n,isHidden:r,isCertain:n.some(({certainty:o})=>o==="certain")}}function Fo(e,t,n){if(n.length===0)return[];let r=Do(e,t),o=c=>{let u=({entry:p,isCertain:m})=>c==="any"||m&&yn(p),f=p=>j(n.filter(m=>m.space===p&&u(m)).map(({entry:m})=>ne(m)));return pe(ue(f("group"),r[c]),f("member"))},i=o("certain"),s=_(o("any"),i),a=n.flatMap(({entry:c})=>c.by.map(u=>({by:u,traffic:ne(c)})));return[...Ve(i,a,"certain",[]),...Ve(s,a,"possible",[])].map(c=>({...c,...Ho(c,n)}))}function Ho(e,t){let n=t.filter(a=>a.entry.by.some(d=>e.by.includes(d))),r=["group","member"].flatMap(a=>{let d=n.reduce((c,u)=>u.space===a?k(c,u.names):c,[]);return d.length===0?[]:[{space:a,set:d}]}),o=n.some(a=>a.entry.hides==="ports and peers"),i=n.some(a=>a.entry.hides==="peers"),s=n.flatMap(a=>a.entry.partlyBy.filter(d=>!e.by.includes(d)));return{peers:r,partlyBy:[...new Set(s)],hides:o?"ports and peers":i?"peers":"nothing",hidesProtocol:n.some(a=>a.entry.hidesProtocol===!0),hidesDirection:n.some(a=>a.entry.hidesDirection===!0)}}var yn=({certainty:e,hides:t})=>e==="certain"&&t!=="ports and peers",un=new WeakMap;function Do(e,t){if(e.isPartial)return{certain:N,any:zo};let n=un.get(e);if(n)return n;let r=e.entries.filter(({direction:i})=>i==="egress"),o=Lo(r,t);return r.some(({peers:i})=>i.some(({space:s})=>s==="group"))||un.set(e,o),o}function Lo(e,t){let n=e.filter(o=>yn(o)&&o.peers.some(i=>Wo(i,t))),r=e.filter(({peers:o})=>o.some(i=>Go(i,t)));return{certain:j(n.map(ne)),any:j(r.map(ne))}}function Wo({space:e,set:t},n){return e==="ipv4"?S(He,t).length===0:e==="group"&&n.members.some(r=>z(t,r))}function Go({space:e,set:t},n){return e!=="group"?!0:n.possible===void 0||n.isPartial||[...n.members,...n.possible].some(r=>z(t,r))}var z=(e,t)=>e.some(({start:n,end:r})=>n<=t&&t<r),Jo=[T("")];function ne(e){let t=fn.get(e)??Vo(e);return fn.set(e,t),t}var fn=new WeakMap;function Vo({protocol:e,ports:t}){return L((e==="all"?h:[e]).map(r=>({direction:"ingress",protocol:r,space:"group",ports:w(r)?t??$:A,peers:Jo})))}var zo=ne({protocol:"all",ports:void 0});var we=class{#n;#e=new Map;#t=new Map;#r;constructor(t){this.#n=t,this.#r=t.filter(Yo);for(let n of t)for(let r of et(n))this.#t.set(r,[...this.#t.get(r)??[],n]);for(let n of t)for(let r of n.entries)this.#o(n,r)}outOf(t){return this.#e.get(t)??Ko}#o(t,n){if(n.direction==="ingress"){for(let{space:r,set:o}of n.peers)if(!(r!=="group"&&r!=="member"))for(let i of this.#i(o)){if(i===t)continue;let s=this.#e.get(i)??new Map,a=s.get(t)??[];this.#e.set(i,s.set(t,a)),a.push(qo(i,n,r,o))}}}#i(t){let n=t.map(({start:i,end:s})=>s===T(String(i)).end?String(i):void 0),o=n.includes(void 0)?this.#n.filter(i=>et(i).some(s=>z(t,s))):n.flatMap(i=>this.#t.get(i??"")??[]);return new Set([...o,...this.#r])}},Ko=new Map,et=({members:e,possible:t})=>[...e,...t??[]],Yo=({name:e,possible:t})=>t===void 0||e===ze;function qo(e,t,n,r){let o=e.members.filter(a=>z(r,a)),i=o.length>0?o:et(e).filter(a=>z(r,a)),s=i.length>0?P(i.map(T)):r;return{entry:t,space:n,names:s,isCertain:o.length>0&&e.name!==ze}}var Zo=1e3;function hn(e,t,n=Zo){let r=e.filter(({isTogetherOnly:p})=>!p).map(p=>({...p,entries:ye(p.entries)})),i=[...new Set(e.map(({input:p})=>p))].flatMap(p=>Qo(r.filter(m=>m.input===p),t)),s=gn(i,({isCertain:p})=>p),a=gn(i,()=>!0),d=i.flatMap(p=>{let m=p.from===void 0?[]:s.get(p.from)??a.get(p.from);return m===void 0||m.some(({from:R,to:Oe})=>R===p.to||Oe===p.to)?[]:[ei([...m,p])]}),c=new Set(d.flatMap(p=>p.hops.slice(0,-1))),u=d.filter(p=>!c.has(p.hops.at(-1)));return{paths:[...u.filter(({isCertain:p})=>p),...u.filter(({isCertain:p})=>!p)].slice(0,n),omitted:Math.max(0,u.length-n)}}function Qo(e,t){let n=new we(e),r=e.flatMap(i=>Xo(i,t)),o=new Set(r.map(({to:i})=>i));for(let i of o)for(let[s,a]of n.outOf(i)){let d=mn(i,s,a);r.push(...d),d.length>0&&o.add(s)}return r}function Xo(e,t){let n=e.entries.flatMap(r=>r.direction!=="ingress"?[]:ae(r,t).flatMap(o=>{let i=le(r,o);return i==="closed"?[]:[{...r,peers:o.peers,certainty:i==="open"?"certain":"possible"}]}));return n.length===0?[]:[Xe(void 0,e,n,!1)]}function gn(e,t){let n=new Map;for(let i of e){if(!t(i))continue;let s=n.get(i.from);s?s.push(i):n.set(i.from,[i])}let r=new Map,o=[void 0];for(let i of o){let s=i===void 0?[]:r.get(i)??[];for(let a of n.get(i)??[])r.has(a.to)||(r.set(a.to,[...s,a]),o.push(a.to))}return r}function ei(e){let t=e.map(({isHidden:n})=>n).lastIndexOf(!0);return{hops:t<0?e:e.slice(t),isCertain:e.every(({isCertain:n})=>n)}}var bn=50;function vn(e,{internet:t,catalogue:n},r){let{paths:o,omitted:i}=hn(e,t),s=o.filter(({hops:[c,...u]})=>u.length>0||c?.from!==void 0);if(s.length===0)return;let a=s.length-Math.min(s.length,bn)+i,d=s.slice(0,bn).map(({hops:c,isCertain:u})=>{let[f]=c,p=f.isHidden?O:"internet",{input:m}=f.to;return l`<li>${m===void 0?void 0:l`${m}: `}${p}${c.map(R=>ti(R,n,r))}${u?void 0:l` <i>perhaps</i>`}</li>`});return l`
<section aria-labelledby="paths">
<h2 id="paths">From the internet through other groups</h2>
<p class="about">Each group lets in what stands after its name from the group before it, so whoever takes over a machine there can try the next one. It does not mean that one connection goes all the way.</p>
<ul class="paths">${d}</ul>
${a===0?void 0:l`<p class="about">And ${a} more: sglint exposure --paths lists them.</p>`}
</section>`}function ti({to:e,entries:t},n,r){let o=t.slice(0,tt).map(d=>{let[c]=ve(d,n);return l`<b>${Se(d)}</b>${c===void 0?"":` ${c}`}`}),i=t.length>tt?`, and ${t.length-tt} more`:"",s=r(e.input).get(e.name),a=l`<code>${e.name}</code>`;return l` → <span class="step">${s===void 0?a:l`<a href="#${s}">${a}</a>`} on ${v(o,", ")}${i}</span>`}var tt=4;function Sn({level:e,message:t,span:n}){return n?`${e}: ${g(n)}: ${y(t)}`:`${e}: ${y(t)}`}function xn({title:e,style:t,script:n,body:r}){let o=n===void 0?"":`; script-src '${wn(n)}'`,i=`default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${wn(t)}'${o}`,{markup:s}=l`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new b(i)}">
<title>${re(e)}</title>
<style>${new b(t)}</style>
</head>
<body>
${r}
${n===void 0?void 0:new b(`<script>${n}</script>
`)}</body>
</html>
`;return s}var wn=e=>`sha256-${Ke().createHash("sha256").update(e).digest("base64")}`;var $n=`(function () {
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
`;var ni=`
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
`,kn=`${ni}.group h3 code { font-size: 1.1rem; font-weight: 700; }
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
`;function xe({title:e,about:t,skip:n,main:r,notes:o}){return xn({title:e,style:kn,script:$n,body:l`<a class="skip" href="#${n.to}">${n.words}</a>
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
${o.map(i=>l`<li>${i}</li>\n`)}</ul>
</footer>`})}function $e(e){if(e.length!==0)return l`<section aria-labelledby="remarks"><h2 id="remarks">Remarks on the input</h2>
<ul class="others">${e.map(t=>l`<li>${Sn(t)}</li>`)}</ul></section>\n`}function ke(e,t,n,r){let o=r.map(({name:i,label:s,all:a,options:d})=>{let c=Object.entries(d).map(([u,f])=>l`<option value="${u}">${f}</option>`);return l`<label>${s} <select id="${i}" data-of="${i}"><option value="">${a}</option>${c}</select></label>\n`});return l`<form id="filter" hidden role="search" aria-label="Filter the ${t}" data-one="${e}" data-many="${t}">
<label>Search <input id="words" type="search" placeholder="${n}" autocomplete="off"></label>
${o}<button type="reset">Show all</button>
<span id="shown" role="status"></span>
</form>\n`}function Pn({sections:e,incomplete:t},n){let r=e.filter(a=>_n(a).length>0),o=e.filter(a=>!r.includes(a)),i=o.filter(a=>En(a).length>0),s=o.filter(a=>!i.includes(a));return l`
<section class="summary${r.length===0?" calm":""}" aria-labelledby="open">
<h2 id="open">Open to the internet</h2>
<p class="headline">${ri(r.length,i.length,{sections:e,incomplete:t})}</p>
${t?l`<p class="warning"><strong>This page is not complete:</strong> some of the input could not be read, and what is in it may be open, too.</p>`:void 0}
${Rn(r,"Open to the internet",n,e)}
${i.length===0?void 0:l`<h3>Perhaps open to the internet</h3>${Rn(i,"Perhaps open to the internet",n,e)}`}
${s.length===0?void 0:l`<h3>Not open to the internet</h3><ul class="others">${s.map(ai)}</ul>`}
</section>`}function ri(e,t,{sections:n,incomplete:r}){let o=n.some(({unit:a})=>a.kind==="interface"),i=`security group${n.length===1?"":"s"}${o?" and interfaces":""}`;if(n.length===0)return l`There is no security group here.`;let s=t===0?void 0:l` <strong>${t}${e===0?"":" more"}</strong> may be open to it.`;if(e===0){let a=t===0&&!r&&n.every(({unit:d})=>On(d));return l`<strong>None</strong> of ${n.length} ${i} is ${a?"":"certain to be "}open to the internet.${s}`}return l`<strong>${e} of ${n.length}</strong> ${i} ${e===1?"lets":"let"} in traffic from the internet.${s}`}var On=e=>!e.isPartial&&!Ze(e),_n=({rows:e})=>e.filter(({direction:t,openness:n})=>t==="ingress"&&n==="open"),En=({rows:e})=>e.filter(({direction:t,openness:n})=>t==="ingress"&&n==="perhaps");function Rn(e,t,n,r){if(e.length!==0)return E({caption:`${t}, group by group`,hidesCaption:!0,className:"overview groups",columns:["Group","What is open","To whom"],rows:e.map(o=>oi(o,n(o.unit.input),r))})}function oi(e,t,n){let r=[..._n(e),...En(e)],o=new Map(r.map(i=>[i.peers.map(({text:s})=>s).join(),i]));return{cells:[ii(e,n),l`<ul class="chips">${r.map(oe)}</ul>`,l`<ul class="whom">${[...o.values()].map(i=>l`<li>${Z(i,t)}</li>`)}</ul>`]}}function ii(e,t){let{id:n,unit:r}=e,o=r.attachedTo.length,i=o===0?si(e,t):`attached to ${o} resource${o===1?"":"s"}`;return l`<a href="#${n}"><code>${r.name}</code></a>${q(r)} <span class="note">${i}</span>`}var si=(e,t)=>Qe(e,t).length>0?"attached together with other groups only: what counts there is listed apart":"attached to nothing known here";function ai({id:e,unit:t}){let n=On(t)?"":" by the rules that are here; others are not known";return l`<li><a href="#${e}"><code>${t.name}</code></a>${q(t)}${n}</li>`}function In(e){let t=e.units.map((r,o)=>({id:`g${o+1}`,unit:r,rows:sn(r,e)})),n=r=>new Map(t.flatMap(({id:o,unit:i})=>i.input===r?[[i.name,o]]:[]));return xe({title:`Exposure of ${e.paths.join(", ")}`,about:l`What each security group effectively accepts, its drops and defaults included. Made by sglint ${e.toolVersion}.`,skip:{to:"groups",words:"Skip to the groups"},main:[Pn({sections:t,incomplete:e.incomplete},n),vn(e.units,e,n),$e(e.diagnostics),l`<h2 id="groups">Group by group</h2>\n`,ke("entry","entries","redis, 22, 10.0.0.0/8\u2026",[{name:"who",label:"Far end",all:"anybody",options:Te},{name:"way",label:"Direction",all:"in and out",options:{ingress:"lets in",egress:"lets out"}}]),...t.map(r=>cn(r,n(r.unit.input),t))],notes:li()})}var li=()=>[l`<strong>Internet</strong>: at least one of the addresses is of the public internet, be it all of it or a single one; how many is said beside it.`,l`<strong>Certain</strong>: accepted whatever is not known yet. <strong>Possible</strong>, or perhaps: accepted only if something that is not known here turns out so; the reasons are beside it.`,l`A security group is judged with all its rules; groups that are attached together count together, and have a section of their own.`,l`What stands in front of a group or behind it (a load balancer, a firewall, a route, a service that does not listen) is not in a security group, and this page says nothing about it.`,l`A value that Terraform holds as sensitive is judged, and shown as (sensitive).`];var di=240;function rt(e){let{line:t,column:n}=K(e.source,e.start),r=pt(e.source,t);if(r.length>di||!/[\p{L}\p{N}]/u.test(r))return;let o=Math.max(1,Math.min(e.end-e.start,r.length-n+1));return{line:t,before:nt(r.slice(0,n-1)),marked:nt(r.slice(n-1,n-1+o)),after:nt(r.slice(n-1+o))}}function ot(e){let t=rt(e);if(t===void 0)return;let{line:n,before:r,marked:o,after:i}=t,s=`${n} | `;return[`${s}${r}${o}${i}`,`${" ".repeat(s.length-2)}| ${" ".repeat(r.length)}${"^".repeat(Math.max(1,o.length))}`].join(`
`)}var nt=e=>y(e.replace(/\t/g,"  "));function Tn({message:e,span:t,hint:n}){let r=[];if(t){r.push(`${g(t)}: ${it(e)}`);let o=t.end>0?ot(t):void 0;o&&r.push(o)}else r.push(it(e));return n&&r.push(`  help: ${it(n)}`),r.join(`
`)}var it=e=>e.split(`
`).map(y).join(`
`);function An(e){if(e.length===0)return;let t=e.map(({policy:r,severity:o,address:i,span:s,suppressed:{by:a,reason:d,until:c,owner:u}})=>{let f=a==="comment"?"comment":"exception";return{cells:[l`<code>${i}</code> <span class="place">${g(s)}</span>`,l`${r.title} <span class="note">${r.id}, ${o}</span>`,l`${d} <span class="note">${f}${u===void 0?"":` of ${u}`}</span>`,l`${c??"no end"}`]}});return l`
<section aria-labelledby="accepted">
<h2 id="accepted">Accepted</h2>
<p class="about">What comments and exceptions silence. It does not count as a finding.</p>
${V("accepted",E({caption:"Accepted findings",className:"sortable",columns:["Resource","Policy","Reason","Until"],rows:t}))}
</section>
`}function Mn({direction:e,protocol:t,port:n,peer:r}){return`${e} ${t}${n===void 0?"":`/${n}`} ${e==="ingress"?"from":"to"} ${r}`}var jn=({span:e,rule:t,isPlaceSecret:n})=>ci(e)&&!n&&!(t&&ee(t)),ci=({source:e})=>/\.(tf|tofu|tfvars)(\.json)?$/.test(e.path);var pi=e=>e.split("/").map(t=>encodeURIComponent(t.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD"))).join("/");function Nn(e){return/^https?:\/\//i.test(e)?e.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu,n=>pi(n)).replace(/%(?![0-9a-f]{2})/gi,"%25"):void 0}var at=({id:e})=>`policy-${e}`;function Bn({policy:e,results:t}){let n=at(e);return l`
<section class="group" id="${n}" aria-labelledby="${n}-title" data-name="${e.id} ${e.title}">
<h3 id="${n}-title">${e.title}</h3>
<p class="facts"><code>${e.id}</code>${e.rationale===void 0?"":`: ${e.rationale}`}</p>
${t.map(fi)}
${ui(e.references)}
</section>`}function ui(e){if(e.length===0)return;let t=e.map(n=>{let r=Nn(n);return r===void 0?l`${n}`:l`<a href="${r}" rel="noreferrer">${n}</a>`});return l`<p class="facts sources">Read more: ${v(t,", ")}</p>`}function fi(e){let{first:t,others:n}=e,{verdict:r,severity:o,address:i,message:s,span:a}=t;return l`
<article class="finding item ${r==="open"?"undecided":r==="fail"&&(o==="critical"||o==="high")?"grave-one":"mild"}" data-severity="${o}" data-verdict="${r}">
<h4>${mi(t)} <code>${i}</code>${n.length===0?"":` and ${n.length} more`}</h4>
<p>${s}</p>
${yi(t)}
<dl>
${M("At",l`<code>${g(a)}</code>`)}
${gi(e)}
</dl>
</article>`}function mi({verdict:e,severity:t}){return e==="open"?l`<strong class="badge perhaps">open, ${t} if so</strong>`:t==="critical"||t==="high"?l`<strong class="badge open">${t}</strong>`:l`<strong class="badge">${t}</strong>`}function yi(e){let t=jn(e)?rt(e.span):void 0;if(t===void 0)return;let{line:n,before:r,marked:o,after:i}=t;return l`<pre><span class="line">${n} | </span>${r}<mark>${o}</mark>${i}</pre>`}function gi({first:e,others:t,groups:n,input:r,attachedTo:o,related:i}){let{verdict:s,remedy:a,next:d,witness:c}=e,u=i.map(f=>l`<li>${f.message} <span class="place">${g(f.span)}</span></li>`);return[...n.length===0?[]:[M("Group",st(n))],...r===void 0?[]:[M("In",l`${r.noun} <code>${r.name}</code>`)],...t.length===0?[]:[M("Also",st(t))],...o.length===0?[]:[M("On",st(o))],...c===void 0?[]:[M(s==="fail"?"Proof":"Example",l`<code>${Mn(c)}</code>`)],...u.length===0?[]:[M("See",l`<ul>${u}</ul>`)],...d===void 0?[]:[M("Next",l`${d}`)],M(d===void 0?"What to do":"If so",l`${At(a)}`)]}var M=(e,t)=>l`<dt>${e}</dt><dd>${t}</dd>\n`,st=e=>v(e.map(t=>l`<code>${t}</code>`),", ");function Un(e){let t=e.policies.map(({id:o,title:i,severity:s},a)=>({cells:[{content:l`${i} <span class="note">${o}</span>`,key:a},l`${s}`,l`${lt(o,e)}`]}));return l`
<section aria-labelledby="policies">
<h2 id="policies">Policies in force</h2>
${V("policies",E({caption:"Every policy that was judged by, and what it came to",className:"sortable",columns:["Policy","Severity","Result"],rows:t}))}
</section>
`}function lt(e,{findings:t,suppressed:n,only:r,known:o,problems:i}){let s=t.filter(({policy:p})=>p.id===e),a=s.filter(({verdict:p})=>p==="fail").length,d=s.length-a,c=n.filter(({policy:p})=>p.id===e).length,u=[...a>0?[`${a} ${a===1?"finding":"findings"}`]:[],...d>0?[`${d} cannot be decided`]:[],...c>0?[`${c} accepted`]:[]];if(u.length>0)return u.join(", ");let f=r===void 0&&o===0?"nothing found":"nothing new";return i.length===0?f:`${f} in what could be judged`}function Re(e,t={}){let{placeOf:n=({span:o})=>o}=t,r=new Map;for(let o of e){let{source:i,start:s,end:a}=n(o),d=[o.policy.id,o.verdict,o.severity,i.path,s,a].join(`
`),c=r.get(d);c?c.push(o):r.set(d,[o])}return[...r.values()].map(o=>bi(o,t))}var Cn=5,hi=20;function bi(e,t){let n=e.reduce((p,m)=>!C(_(m.region,p.region))&&C(_(p.region,m.region))?m:p),r=t.placeOf?.(n)??n.span,o=e.filter(p=>p!==n),i=vi(o,n),s=new Set(i),a=[...i,...o.filter(p=>!s.has(p))],d=({region:p,isSecret:m})=>!m&&!n.isSecret&&!C(_(p,n.region)),c=a.map(p=>{let m=i.length===0||p.input===void 0?"":` in ${dt(p.input,t)}`;return`${p.address}${m}${d(p)?" (for other traffic)":""}`}),u=Math.max(Cn,Math.min(hi,i.length)),f=[n,...a.slice(0,u)];return{first:n,span:r,addresses:[...new Set([n,...o].map(({address:p})=>p))],others:c,groups:[...new Set(e.flatMap(xi))],also:$i(c,u),input:n.input===void 0||i.length===0&&Si(r,n.input)?void 0:{noun:n.input.noun,name:dt(n.input,t)},attachedTo:[...new Set(e.flatMap(({attachedTo:p})=>p))],named:f,related:wi(f,i.length>0?t:void 0)}}function dt({path:e,values:t},{pathOf:n=r=>r}={}){let r=n(e),o=r===""||r==="."?"./":r;return t===void 0?o:`${o} with ${n(t)}`}function vi(e,t){let n=({input:o})=>`${o?.path}
${o?.values}`,r=new Set([n(t)]);return e.filter(o=>{let i=n(o),s=r.has(i);return r.add(i),!s})}var Si=({source:{path:e}},t)=>t.values===void 0&&(e===t.path||(/^(.*)\//.exec(e)?.[1]??".")===t.path);function wi([e,...t],n){if(e!==void 0&&t.length===0)return e.related;let r=new Map,o=(i,{input:s})=>{let a=[i.span.source.path,i.span.start,i.message].join(`
`);r.has(a)||r.set(a,{...i,...n&&s?{input:dt(s,n)}:{}})};for(let i of e?.related??[])o(i,e);for(let i of t)for(let s of i.span.via??[])o(s,i);return[...r.values()]}var xi=({group:e,address:t})=>e?.address===void 0||e.address===t?[]:[e.address];function $i(e,t=Cn){let n=e.slice(0,t).join(", ");return e.length>t?`${n} and ${e.length-t} more`:n}var Fn=({input:e,also:t})=>(e===void 0?"":` That is in ${e.noun} ${e.name}.`)+(t===""?"":` The same line also concerns ${t}.`);function ki({silenced:e},t={}){let n=new Map;for(let r of e){let o=`${g(r.silencer)} ${r.suppressed.by}`;n.set(o,[...n.get(o)??[],r])}return[...n.values()].flatMap(r=>Re(r,t).map(o=>{let{silencer:i,suppressed:s}=r[0],{file:a,startLine:d}=F(i),c=`${y(t.pathOf?.(a)??a)}:${d}`,{verdict:u,message:f,policy:p}=o.first,m=`${u==="open"?"Cannot be decided: ":""}${f}${Fn(o)}`;return{text:`New, but silenced by the ${s.by} at ${c}: ${y(m)} Its reason: ${y(De(s.reason))}`,policy:p,silencer:i}}))}var Hn=20;function Dn(e){let t=ki(e).map(({text:r})=>r),n=t.length-Hn;return n<=0?t:[...t.slice(0,Hn),`${n} more like ${n===1?"it":"them"}: sglint -f json lists all.`]}function Ln(e){let{findings:t,inputs:n,policies:r,problems:o,only:i,known:s,ignored:a=0,suppressed:d,others:c}=e,u=n.reduce((_e,Ee)=>_e+Ee.rules,0),f=n.reduce((_e,Ee)=>_e+Ee.groups,0),p=`${Pe(u,"rule")} in ${Pe(f,"security group")} judged by ${Pe(r.length,"policy","policies")}`,m=i===void 0?"":`, and only ${i} is listed`,R=s===0?"":` ${s===1?"One finding is":`${s} findings are`} known to the baseline.`,Oe=a===0?"":` ${a===1?"One":a} that cannot be decided ${a===1?"is":"are"} left out (unknown: ignore).`,Gn=d.length===0?"":` ${d.length===1?"One finding is":`${d.length} findings are`} silenced by ${Pi(d)}.`,Jn=c===void 0||c.count===0?"":` ${Ri(c)}`,Vn=o.length>0?" What the errors name could not be judged.":"";return{found:Oi(t),judged:`${p}${m}.${Oe}${Gn}${R}${Jn}${Vn}`}}function Ri({count:e,inputs:t}){let n=e===1,r=n?"One other finding is neither, and does not count":`${e} others are neither, and do not count`,o=n?"it":"them",i=t.map(y),s=i.length===1?`sglint ${i[0]} lists ${o}`:`sglint FOLDER lists ${o} in ${Mt(i)}`;return`${r}: ${s}.`}function Pi(e){let t=r=>new Set(e.flatMap(o=>o.suppressed.by===r?[`${o.silencer.source.path} ${o.silencer.start}`]:[])).size,n=(r,o,i)=>r===0?[]:[r===1?o:i];return[...n(t("comment"),"a comment","comments"),...n(t("exception"),"an exception","exceptions")].join(" and ")}function Oi(e){if(e.length===0)return"No findings";let t=e.filter(({verdict:r})=>r==="fail"),n=e.length-t.length;return[...t.length>0?[`${Pe(t.length,"finding")} (${_i(t)})`]:[],...n>0?[`${n} that cannot be decided`]:[]].join(" and ")}function _i(e){return W.flatMap(t=>{let n=e.filter(r=>r.severity===t).length;return n===0?[]:[`${n} ${t}`]}).join(", ")}var Pe=(e,t,n=`${t}s`)=>`${e} ${e===1?t:n}`;function Wn(e){let t=Ti(e.findings);return xe({title:`Findings in ${e.inputs.map(({path:n})=>n).join(", ")}`,about:l`What the policies say of the security groups in ${v(e.inputs.map(Ii),", ")}. Made by sglint ${e.toolVersion}.`,skip:t.length>0?{to:"findings",words:"Skip to the findings"}:Ei,main:[Ai(e,t),...t.length>0?Bi(t):[],An(e.suppressed),$e(e.diagnostics),Un(e)],notes:Ui()})}var Ei={to:"policies",words:"Skip to the policies"},Ii=({path:e,kind:t})=>l`the ${t==="hcl"?"configuration":t} <code>${e}</code>`;function Ti(e){let t=new Map;for(let n of e){let r=t.get(n.policy.id);r?r.push(n):t.set(n.policy.id,[n])}return[...t.values()].map(n=>({policy:n[0].policy,results:Re(n),own:n}))}function Ai(e,t){let{found:n,judged:r}=Ln(e),o=!e.findings.some(({verdict:i})=>i==="fail");return l`
<section class="summary${o?" calm":""}" aria-labelledby="overview">
<h2 id="overview">Overview</h2>
<p class="headline"><strong>${n}.</strong></p>
<p class="about">${r}</p>
${Dn(e).map(i=>l`<p class="about">${i}</p>\n`)}${Mi(e)}
${Ni(t,e)}
</section>
`}function Mi({problems:e}){if(e.length!==0)return l`<div class="warning"><p><strong>This page is not complete:</strong> a part of the input could not be used, and nothing in it was judged.</p>
${e.map(t=>l`<pre>${ji(Tn(t))}</pre>`)}</div>`}var ji=e=>e.split(`
`).map(t=>l`${t}\n`);function Ni(e,t){if(e.length===0)return;let n=e.map(({policy:o,own:i})=>{let s=W.find(a=>i.some(d=>d.severity===a));return{cells:[l`<a href="#${at(o)}">${o.title}</a> <span class="note">${o.id}</span>`,l`${s}`,l`${lt(o.id,t)}`]}});return E({caption:"Findings, policy by policy",hidesCaption:!0,className:"overview",columns:["Policy","Severity","Result"],rows:n})}var Bi=e=>[l`<h2 id="findings">Policy by policy</h2>\n`,ke("place","places","ssh, web, main.tf\u2026",[{name:"severity",label:"Severity",all:"any",options:Object.fromEntries(W.map(t=>[t,t]))},{name:"verdict",label:"Verdict",all:"any",options:{fail:"proved",open:"cannot be decided"}}]),...e.map(Bn)],Ui=()=>[l`A finding is <strong>proved</strong>: whatever is not known yet cannot make it go away. What <strong>cannot be decided</strong> is neither a pass nor a finding; what is missing is said beside it.`,l`Traffic is judged as it is let in or out in the end: the other rules of the group, their priorities, the defaults and the groups attached beside it are counted in.`,l`Where a line stands for several resources (count, for_each, a module that is called twice), they are listed together.`,l`A value that Terraform holds as sensitive is judged, and shown as (sensitive).`];0&&(module.exports={exposureAsHtml,lintAsHtml});
