package archfixtures.web.web;

record FineCell(String text) {}
