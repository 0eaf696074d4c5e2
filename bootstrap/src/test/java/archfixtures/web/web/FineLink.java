package archfixtures.web.web;

record FineLink(AlsoSwappable.Href linkHref, String linkText) {
  static final String HREF = "href";
}
