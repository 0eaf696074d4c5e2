package archfixtures.web.web;

record Addressed(String wayText, String wayHref) {}
