-- Full-text index of live articles. Words come prepared from lib/search-terms.ts, so the tokenizer only
-- splits and folds; contentless, since the words themselves stand in live_articles.
CREATE VIRTUAL TABLE live_search USING fts5(
	locale, headline, standfirst, body,
	content='', contentless_delete=1,
	tokenize="unicode61 remove_diacritics 2"
);
