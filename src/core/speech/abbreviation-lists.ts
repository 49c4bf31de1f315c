/**
 * The abbreviations of a language that end with a full stop, without it, separated by spaces. "av" is found in any case,
 * "Av" only with its capital. "z. B.", which has a space in it, stands here as "z.b".
 */
export interface AbbreviationLists {
  /** A sentence always continues after these: a name or an explanation follows. */
  readonly titles?: string;
  /** A sentence continues after these if a number follows: "No. 5", but "He said no. They left." */
  readonly beforeNumber?: string;
  /** A sentence continues after these unless a capital letter follows. */
  readonly beforeLowercase?: string;
  /** A name follows these, unless a number stands before: "г. Москва", but "в 1799 г. Он". */
  readonly places?: string;
  /** Words that start a sentence and do not follow initials: "in the U.S. The minister", not "the U.S. State Department". */
  readonly openers?: string;
  /** A full stop after one or two digits, or after a Roman number, makes an ordinal number: "am 5. Mai", "II. Rákóczi". */
  readonly ordinals?: 'all' | 'roman';
}

/** In every language. */
export const INTERNATIONAL_TITLES = 'dr prof проф акад им д-р м-р г-н г-жа';

const SERBO_CROATIAN = {
  titles: 'g gđa gdin g-đa gđica mr sc akad dipl ing inž doc sv tzv npr tj ul bul prim fra г гђа гдин г-ђа мр инж доц св тзв нпр тј ул бул прим',
  beforeNumber: 'str čl st br sv стр чл ст бр',
  beforeLowercase: 'god sl itd itsl o.g n.e p.n.e sek min mil mlrd год сл итд о.г н.е п.н.е сек мин мил млрд',
  ordinals: 'roman',
} as const; // prettier-ignore

const SCANDINAVIAN = {
  titles: 'bl.a bl f.eks feks t.ex dvs d.v.s d.e hr fr s.k st jfr jf ca fil.dr adj doc ing evt ev inkl vd',
  beforeNumber: 'nr kl s sid kap art tlf tel',
  beforeLowercase: 'osv o.s.v etc m.m m.fl m.v f.kr e.kr mio mia mill mrd milj mkr kr pst pct jan febr mars apr aug sept okt nov des dec',
  ordinals: 'roman',
} as const; // prettier-ignore

const PERSIAN = { titles: 'الف ر.ک رک نک', beforeNumber: 'ص صص ج ش' } as const;

const TURKIC_RUSSIAN = 'т.б т.с.с т.т б.з.б б.з.ч б.э.к ж.б һ.б т.у.с млн млрд мин сек км кг тг сом руб';

/**
 * Only languages that have such abbreviations; a browser loads this list where sentences have no timing. Collected from
 * style guides and news text, not reviewed by native speakers. Single letters and "U.S." need no entry.
 */
export const ABBREVIATIONS: Readonly<Record<string, AbbreviationLists>> = {
  en: {
    titles: 'mr mrs ms st gen col lt sgt capt cmdr gov sen rep rev hon pres messrs mt vs approx e.g i.e cf viz maj adm amb insp supt',
    beforeNumber: 'no nos fig figs vol pp ch sec art para',
    beforeLowercase:
      'jr sr inc ltd co corp etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m ave blvd rd dept est bros ft',
    openers:
      'the a an he she it they we you i this that these those but and or so yet in on at by for from with after before when while if as to there his her its their our my no not some many most meanwhile however now then',
  },
  ar: { titles: 'أ.د ا.د ق.م', beforeNumber: 'ص ج' },
  az: {
    titles: 'akad dos müh küç məs cən',
    beforeNumber: 'səh maddə',
    beforeLowercase: 's i.a b.e.ə e.ə mln mlrd man dəq san',
    ordinals: 'roman',
  },
  ba: { titles: 'мәҫ', places: 'ҡ', beforeNumber: 'б', beforeLowercase: `й йй ур ${TURKIC_RUSSIAN}` },
  be: {
    titles: 'т.зв т.е г.зн напр гл праф вул пл св ген палк ган',
    places: 'г в р с воз',
    beforeNumber: 'арт мал табл стар п',
    beforeLowercase: 'гг ст стст інш і.інш і.г.д г.д т.д т.п н.э тыс млн млрд руб кап хв сек',
  },
  bg: {
    titles: 'ул бул гр инж доц ген полк подп св т.нар т.е напр вж ср кап о.з',
    places: 'с о р',
    beforeNumber: 'стр чл ал бр фиг т л',
    beforeLowercase: 'г гг в вв др т.н н.е хил млн млрд лв мин сек',
  },
  bn: { titles: 'ডা ড প্রো মো মোঃ অ্যাড' },
  ca: { titles: 'sr sra sta st p.ex dra', beforeNumber: 'núm pàg art cap vol', beforeLowercase: 'etc' },
  ce: { titles: 'масала', places: 'г', beforeLowercase: 'ур шш и.д.кх кхи млн млрд' },
  crh: { titles: 'bq mes akad dots', beforeNumber: 's', beforeLowercase: 'y yy mln mlrd', ordinals: 'roman' },
  cs: {
    titles: 'tis mil mld p pí doc ing mgr bc judr mudr phdr rndr arch gen plk pplk mjr kpt sv ul nám tř tzv např tj tzn mj resp ob',
    beforeNumber: 'č čl str odst r s sv tab obr',
    beforeLowercase: 'kč atd apod aj stol hod min sek př.n.l n.l',
    ordinals: 'roman',
  },
  da: SCANDINAVIAN,
  de: {
    titles: 'i.d d.r mind tsd bio Mag h.c hr fr st z.b d.h u.a bzw ca vgl sog insb ggf z.t i.d.r u.u o.ä dipl ing priv doz gebr geb evtl inkl zzgl',
    beforeNumber: 'nr abs art bd kap s tel',
    beforeLowercase: 'v.chr n.chr std jan febr aug sept okt nov dez usw etc mio mrd jh jhd str',
    openers:
      'der die das den dem ein eine einen er sie es wir ihr ich man und oder aber doch in im am auf an bei mit nach vor von zu für als wenn weil dass so da dann dort danach seit auch nur noch sein seine ihre dies diese dieser dieses',
    ordinals: 'all',
  },
  el: {
    titles: 'κ κ.κ κα δρ καθ π.χ δηλ αγ αρχ βλ πρβλ λ.χ οδ',
    beforeNumber: 'αρ σελ σ άρθ εδ τόμ παρ',
    beforeLowercase: 'κ.λπ κλπ κ.ά κ.α κ.ο.κ μ.χ π.χρ εκ δισ χλμ ευρ',
  },
  es: {
    titles: 'aprox sto sta sr sra srta sres dra ud uds ee p.ej ej lic ing arq gral cnel cap tte mons d dña avda av c fr',
    beforeNumber: 'no núm nº pág págs art cap vol tel',
    beforeLowercase: 'ene feb mar abr jun jul ago sep sept oct nov dic etc a.c d.c a.m p.m s.a mill',
    openers: 'el la los las un una él ella ellos ellas se en y o pero no su sus este esta esto por con de del al según',
  },
  et: { titles: 'nt st hr pr vt jt s.t ca', beforeNumber: 'nr lk lg', beforeLowercase: 'jne jms e.m.a m.a.j a saj' },
  fa: PERSIAN,
  prs: PERSIAN,
  fi: {
    titles: 'esim mm ns ks ts tri fil maist toim vrt',
    beforeNumber: 'nro klo s',
    beforeLowercase: 'jne yms ym eaa jaa ekr jkr milj mrd',
    ordinals: 'roman',
  },
  fr: {
    titles: 'apr Me m mm mme mmes mlle mgr st ste p.ex cf gén col cne lt av bd env',
    beforeNumber: 'no nos n° art chap vol p pp',
    beforeLowercase: 'j.-c etc av.j.-c apr.j.-c janv févr avr juil sept oct nov déc s.a',
    openers: 'il elle ils elles on le la les un une des ce cette ces mais et en dans pour par son sa ses selon après nous je vous',
  },
  hi: { titles: 'डॉ प्रो पं श्री सुश्री सं कि.मी रु ई.पू', beforeNumber: 'पृ' },
  bs: SERBO_CROATIAN,
  cnr: SERBO_CROATIAN,
  hr: SERBO_CROATIAN,
  sh: SERBO_CROATIAN,
  sr: SERBO_CROATIAN,
  hu: {
    titles: 'ifj id özv pl ún kb ill vö ld gy ny ty ly sz',
    beforeNumber: 'u sz old kb',
    beforeLowercase: 'stb jan febr márc ápr máj jún júl aug szept okt nov dec kft zrt bt i.sz i.e kr.e kr.u ker hrsz',
    ordinals: 'roman',
  },
  hy: {
    titles: 'պրոֆ ակադ դոկտ գեն գնդ օր տ պրն տկն տ-ն փ ք գ մ.թ.ա',
    beforeNumber: 'էջ հոդ կետ մ.թ',
    beforeLowercase: 'թ թթ դ դդ դր մլն մլրդ հզ կմ',
    places: 'թ',
  },
  id: {
    titles: 'ir hj drs dra kh jl tgl a.n d.a yth s.d bpk sdr',
    beforeNumber: 'no hlm rp ps',
    beforeLowercase: 'dll dsb dst tbk',
  },
  it: {
    titles: 'sig sigg sig.ra sig.na dott dott.ssa prof.ssa avv ing arch on sen gen col mons s ss p.es es cfr v.le',
    beforeNumber: 'n nn pag pagg art artt vol cap fig tel',
    beforeLowercase: 'genn febbr apr giu lug ago set sett ott nov dic ecc a.c d.c s.p.a s.r.l',
    openers: 'il lo la i gli le un una lui lei egli si in e o ma non per con di del al nel da secondo ha',
  },
  ka: {
    titles: 'პროფ აკად გენ ბ-ნი ქ-ნი ე.წ ე.ი მაგ იხ სოფ ქ ქუჩ წ',
    beforeNumber: 'გვ მუხ',
    beforeLowercase: 'ა.შ მ.შ მლნ მლრდ ათ ლ',
  },
  kk: {
    titles: 'мыс доц ген',
    beforeNumber: 'көш даңғ бет б ст',
    beforeLowercase: `обл ж жж ғ ғғ қ ауд ${TURKIC_RUSSIAN}`,
    places: 'қ',
  },
  ky: { titles: 'мис', beforeNumber: 'бет б', beforeLowercase: `ж жж к кк ${TURKIC_RUSSIAN}`, places: 'ш' },
  lt: { titles: 'pvz vad gen kun sav g pr t.y', beforeNumber: 'nr p psl', beforeLowercase: 'd m mln mlrd tūkst t.t' },
  lv: { titles: 'piem t.i', beforeNumber: 'nr lpp', beforeLowercase: 'gs g utt u.c u.tml milj mljrd' },
  mk: {
    titles: 'ул бул г-дин г-ѓа инж доц св т.е т.н т.нар пр спор арх',
    beforeNumber: 'стр чл бр ст',
    beforeLowercase: 'год сл итн др н.е п.н.е мил',
  },
  mr: { titles: 'डॉ प्रा श्री सौ कि.मी रु' },
  nl: {
    titles: 'dhr mw mevr drs ir ing mr bijv bv d.w.z o.a m.a.w m.n t.a.v i.v.m st ds gen kol burg incl excl vgl',
    beforeNumber: 'nr nrs blz art tel hfst',
    beforeLowercase: 'enz e.d jl a.s v.chr n.chr ca mln mld',
    openers: 'de het een hij zij ze we wij ik er dat die dit deze en maar of in op bij voor met na van volgens',
  },
  nb: SCANDINAVIAN,
  nn: SCANDINAVIAN,
  no: SCANDINAVIAN,
  pl: {
    titles: 'ul p pp mgr inż doc hab gen płk ppłk mjr kpt por ks bp abp św os al pl tzw np tj tzn m.in ok woj red zob por lek adw',
    beforeNumber: 'nr art str s poz par pkt ust tab rys godz tel',
    beforeLowercase: 'r rr w itd itp in dr zł gr tys mln mld min sek n.e p.n.e m st',
    openers: 'on ona ono oni one to w na nie ale i po za od do z że jak ten ta te',
  },
  ps: PERSIAN,
  pt: {
    titles: 'sr sra srs srta dra eng exmo exma av r p.ex gen cel cap ten mons d pe sto',
    beforeNumber: 'no nº pág págs art arts cap vol tel',
    beforeLowercase: 'jan fev mar abr jun jul ago set out nov dez etc séc a.c d.c s.a ltda',
    openers: 'o a os as um uma ele ela eles elas em e mas não por com de do da no na segundo se',
  },
  ro: {
    titles: 'Gen dl d-l dna d-na d-ra dra ing av col lt cpt mr sf str bd bl șos p.ex ex ş.a.m.d pt acad conf lect',
    beforeNumber: 'nr art alin pag cap vol lit pct tel',
    beforeLowercase: 'etc ș.a ş.a ș.a.m.d î.hr d.hr cca mil mld ian feb mart apr iun iul aug sept oct nov dec',
    openers: 'el ea ei ele un o în la cu de pe și dar nu se acest această după potrivit',
  },
  ru: {
    titles: 'обл ул бул т.е т.к т.н т.наз см ср ген полк подполк кап гр св пос дер пер просп наб пл доц инж чл-корр и.о тов р-н г-да напр ред сост',
    beforeNumber: 'ст стр рис табл гл п пп тел кв кн вып',
    beforeLowercase: 'янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек гг вв в др пр т.д т.п н.э ч мин сек км кг тыс млн млрд руб долл проц чел экз',
    places: 'г с д р о п оз',
    openers: 'он она оно они это в на и но а как мы вы я по у за из к от для при после когда если там его её их',
  },
  sk: {
    titles: 'tis mil mld p pí doc ing mgr bc judr mudr phdr rndr gen plk pplk sv ul nám tzv napr tj t.j tzn resp',
    beforeNumber: 'č čl str ods r s tab obr',
    beforeLowercase: 'atď apod stor hod min sek n.l pr.n.l',
    ordinals: 'roman',
  },
  sl: { titles: 'g ga gdč mag sv ul npr t.i tj oz doc ing inž', beforeNumber: 'št str čl', beforeLowercase: 'itd ipd itn idr ', ordinals: 'roman' },
  sq: {
    titles: 'z znj zj av p.sh psh d.m.th dmth shën gjen kol akad inxh rr',
    beforeNumber: 'nr fq art neni pika',
    beforeLowercase: 'etj shek p.e.s e.s mld mln',
  },
  sv: SCANDINAVIAN,
  sw: { titles: 'bw bi mhe k.m', beforeNumber: 'uk', beforeLowercase: 'n.k' },
  tg: { titles: 'кӯч мас ноҳ ҷ ғ-р', places: 'ш н д', beforeNumber: 'с саҳ', beforeLowercase: 'ғ млн млрд сом' },
  tk: { titles: 'köç akad dos gen', beforeNumber: 'sah s', beforeLowercase: 'ý ýý ş ş.m b.e.öň mln mlrd man', ordinals: 'roman' },
  tr: {
    titles: 'Av Gen Gör doç yrd sn alb yzb org korg tümg bkz örn arş öğr uzm op bn şti',
    beforeNumber: 's sy md no',
    beforeLowercase: 'vb vs vd yy m.ö m.s cad sok mah apt a.ş ltd mn mr',
    ordinals: 'roman',
    openers: 'o bu şu ve ama bir ben biz siz onlar ancak fakat da de',
  },
  tt: { titles: 'мәс', beforeNumber: 'б', beforeLowercase: `ел еллар ур шәһ ${TURKIC_RUSSIAN}`, places: 'г' },
  uk: {
    titles: 'смт т.зв тзв т.з т.е див пор ген полк підполк гр св пос пров просп пл вул доц інж напр ред акад ім п пп бульв',
    beforeNumber: 'ст стор рис табл гл п тел кв вип',
    beforeLowercase: 'січ лют берез квіт трав черв лип серп верес жовт листоп груд рр ст ін т.д т.п т.ін н.е хв сек км кг тис млн млрд грн дол крб',
    places: 'м с р о оз',
    openers: 'він вона воно вони це у в на і й та але а як ми ви я за з із до від для при після коли якщо там його її їх',
  },
  uz: {
    titles: "sh ch g' o' dots akad mas ko'ch gen",
    beforeNumber: 'b bet',
    beforeLowercase: "v.b v.h h.k va.h.k mln mlrd so'm shah",
    places: 'k',
  },
  vi: { titles: 'ts ths gs pgs bs tp q p đ kts ths.s', beforeNumber: 'tr số', beforeLowercase: 'v.v' },
}; // prettier-ignore
