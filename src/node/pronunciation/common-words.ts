const WORD_LIST = `
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  mr mrs ms dr sir madam miss lord lady president minister king queen prince
  a an the this that these those such same other another each every either neither both all any some no none few many
  much more most several enough half one two three four five six seven eight nine ten first second third last next
  i me my mine you your yours he him his she her hers it its we us our ours they them their theirs who whom whose which
  what someone somebody something anyone anybody anything everyone everybody everything nobody nothing
  and or but nor so yet for because since although though unless until till while whereas whether if than as once lest
  about above across after against along amid among around at before behind below beneath beside besides between beyond
  by despite down during except following from in inside into like near of off on onto out outside over past per
  through throughout to toward towards under underneath up upon via with within without according given
  when where why how whenever wherever whatever whoever however therefore thus hence moreover furthermore meanwhile
  nevertheless nonetheless instead otherwise indeed perhaps maybe also too even only just still already again always
  never ever often sometimes usually rarely soon later earlier then now today tomorrow yesterday tonight here there
  recently finally eventually suddenly clearly apparently unfortunately fortunately especially almost nearly not
  yes please thanks thank well ok oh
  am is are was were be been being do does did done have has had having can could will would shall should may might must
  let get go come make take give say says said see look ask read told call called
  don't doesn't didn't can't couldn't won't wouldn't isn't aren't wasn't weren't it's that's there's he's she's i'm i've
  i'll i'd we're we've we'll they're they've you're you've what's who's let's
  people police government state country city town world war news story man woman men women children
  north south east west northern southern eastern western central new old north-east north-west south-east south-west
`;

/** English words that every English voice pronounces correctly, and that may begin a sentence, a quotation or a headline. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(WORD_LIST.split(/\s+/).filter(Boolean));
