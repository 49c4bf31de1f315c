<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="fa">
  <!-- How the voice says names of the Persian story, with vowels that it guesses wrong. -->
  <lexeme><grapheme>ژاناوزن</grapheme><alias>ژانا اوزِن</alias></lexeme>
  <lexeme><grapheme>نظربایف</grapheme><alias>نظربایِف</alias></lexeme>
  <lexeme><grapheme>توگوزبایف</grapheme><alias>توگوزبایِف</alias></lexeme>
  <lexeme><grapheme>یرتیسبایف</grapheme><alias>یرتیسبایِف</alias></lexeme>
  <lexeme><grapheme>قاسموف</grapheme><alias>قاسِموف</alias></lexeme>
  <lexeme><grapheme>اوزن‌مونای‌گاز</grapheme><alias>اوزِن مونای گاز</alias></lexeme>
</lexicon>
