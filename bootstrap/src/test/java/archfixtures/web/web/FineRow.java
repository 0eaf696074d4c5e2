package archfixtures.web.web;

record FineRow(String text, FineCell cell) {}
