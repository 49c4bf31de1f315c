<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="kk">
  <!-- How the voice says abbreviations of the Kazakh story: without this, as words. -->
  <lexeme><grapheme>АҚШ</grapheme><alias>а қа ша</alias></lexeme>
  <lexeme><grapheme>ҰҚШҰ</grapheme><alias>ұ қа ша ұ</alias></lexeme>
</lexicon>
