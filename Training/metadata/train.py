"""conditional logit over candidates, CV by domain"""
import json,gzip,glob,sys,re,collections
import numpy as np
from scipy.optimize import minimize
sys.path.insert(0,'/work/shared/data/extraction')
import score_extraction as S
gold=collections.defaultdict(dict)
for f in glob.glob('/work/shared/data/extraction/gold-*.gz'):
    for l in gzip.open(f,'rt'):
        g=json.loads(l); gold[g['id']][g['bench']]=g
def domain(u,id):
    u=re.sub(r'https?://web\.archive\.org/web/\d+[a-z_]*/','',u or '')
    m=re.match(r'(?:https?://)?([^/:]+)',u)
    if not m: return id
    p=m.group(1).split('.')
    return '.'.join(p[-3:] if len(p)>2 and len(p[-2])<=3 and len(p[-1])==2 else p[-2:])
def load(path): return [json.loads(l) for l in open(path)]
def right(kind,cand,g):
    if kind=='dates': return S.day(g)==cand['d'][:10]
    if kind=='titles': return S.fold(cand['d'])==S.fold(g)
    return S.names(cand['d'])==S.names(g)
def dataset(rows,kind,nf):
    field={'dates':'date','titles':'title','authors':'author'}[kind]
    data=[]
    for r in rows:
        gs={b:g[field] for b,g in gold[r['id']].items() if g.get(field) and (kind!='dates' or S.day(g[field]))}
        if not gs: continue
        if kind!='dates': gs={b:g for b,g in gs.items()if b!='readability'} or gs
        X=np.zeros((len(r[kind]),nf))
        for i,c in enumerate(r[kind]): X[i,c['f']]=1
        Y={b:np.array([right(kind,c,g) for c in r[kind]],bool) for b,g in gs.items()}
        data.append(dict(id=r['id'],dom=domain(r['url'],r['id']),X=X,Y=Y,gold=gs,row=r))
    return data
def fit(data,nf,l2=1.0,w0=None):
    Xs,ys,off=[],[],[0]; W=[]
    for d in data:
        for b,y in d['Y'].items():
            if b=='readability': continue
            if len(y)==0 or not y.any() or y.all(): continue
            Xs.append(d['X']);ys.append(y);off.append(off[-1]+len(y));W.append(1/ (len(d['Y'])))
    X=np.vstack(Xs);y=np.concatenate(ys);off=np.array(off);W=np.array(W);n=len(W)
    seg=np.repeat(np.arange(n),np.diff(off))
    def f(w):
        s=X@w; m=np.maximum.reduceat(s,off[:-1]); e=np.exp(s-m[seg])
        Z=np.add.reduceat(e,off[:-1]); P=np.add.reduceat(e*y,off[:-1])
        loss=(W*(np.log(Z)-np.log(P))).sum()+0.5*l2*(w**2).sum()
        p=e/Z[seg]; q=e*y/P[seg]
        return loss,X.T@((p-q)*W[seg])+l2*w
    r=minimize(f,np.zeros(nf) if w0 is None else w0,jac=True,method='L-BFGS-B',options=dict(maxiter=500))
    return r.x
def evaluate(data,w,stat,errs=None):
    for d in data:
        k=int(np.argmax(d['X']@w)) if len(d['X']) else -1
        for b,y in d['Y'].items():
            stat[b].append((k>=0 and bool(y[k]), bool(y.any())))
            if errs is not None and not(k>=0 and y[k]): errs.append((b,d,k,bool(y.any())))
def cv(data,nf,l2,folds=10,errs=None):
    stat=collections.defaultdict(list)
    import zlib
    fold=lambda d: zlib.crc32(d['dom'].encode())%folds
    for k in range(folds):
        w=fit([d for d in data if fold(d)!=k],nf,l2)
        evaluate([d for d in data if fold(d)==k],w,stat,errs)
    return stat
def enumnames(path,enum):
    s=open(path).read(); s=s[s.index('enum '+enum):]; s=s[:s.index('\n}')]
    return re.findall(r'\w+',' '.join(l.split('case',1)[1] for l in s.split('\n') if l.startswith('    case')))
M='/tmp/wt/metadata/Sources/Pages/Metadata/'
ENUM={'dates':(M+'DateEvidence.swift','DateEvidence','DateWeights'),'titles':(M+'TitleCandidates.swift','TitleEvidence','TitleWeights'),'authors':(M+'AuthorCandidates.swift','AuthorEvidence','AuthorWeights')}
def show(stat): return '  '.join(f"{b} {np.mean([x for x,_ in v]):.3f} (max {np.mean([x for _,x in v]):.3f}, n {len(v)})" for b,v in sorted(stat.items()))
if __name__=='__main__':
    rows=load('/tmp/meta/dump.jsonl')
    for kind in (sys.argv[1:2] if len(sys.argv)>1 and sys.argv[1] in ENUM else ENUM):
        names=enumnames(*ENUM[kind][:2]);nf=len(names)
        data=dataset(rows,kind,nf)
        for l2 in (0.3,1,3): 
            errs=[]
            print(kind,'l2',l2,show(cv(data,nf,l2,errs=errs)))
            if l2==1: keep=errs
        w=fit(data,nf,1.0)
        st=collections.defaultdict(list);evaluate(data,w,st);print(kind,'train',show(st))
        if '-w' in sys.argv:
            lines='\n'.join(f'        {w[i]:.2f},  // {n}' for i,n in enumerate(names))
            open(M+ENUM[kind][2]+'.swift','w').write(f'''/// The weight of each ``{ENUM[kind][1]}``, in its order. Learned by `Training/metadata/train.py`.
enum {ENUM[kind][2]} {{
    static let weights: [Float] = [
{lines}
    ]
}}
''')
        if '-p' in sys.argv:
            cnt=sum(d['X'].sum(0) for d in data)
            for i in np.argsort(-w): print(f'   {w[i]:6.2f} {int(cnt[i]):5d} {names[i]}')
        if '-e' in sys.argv:
            for b,d,k,any_ in keep:
                c=d['row'][kind]
                g=d['gold'][b]
                fn=lambda i:[names[x] for x in c[i]['f']]
                ri=[i for i in range(len(c)) if d['Y'][b][i]]
                print('##',b,'ANY' if any_ else 'NONE',d['id'],d['row']['url'][:80],'\n   GOLD',g, [fn(i) for i in ri[:1]],'\n   PRED',c[k]['d'] if k>=0 else None,fn(k) if k>=0 else '')
