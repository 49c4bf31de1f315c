import { AloudPlayer, type AloudArticle, type SentenceEvent } from 'aloud';
import { parseWebvtt } from 'aloud/core';

const player = new AloudPlayer();
player.addEventListener('aloud-press', (event) => event.preventDefault());
const article: AloudArticle = document.querySelector('aloud-article')!;
article.addEventListener('aloud-sentence', (event: SentenceEvent) => event.text);
parseWebvtt;
