<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="ru">
  <!-- How the voice says an abbreviation of the Russian story: without this, as a word. -->
  <lexeme><grapheme>РСЕ/РС</grapheme><alias>эр эс е, эр эс</alias></lexeme>
</lexicon>
