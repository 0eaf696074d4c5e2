package archfixtures.web.web;

record AlsoSwappable(Href a, Href b, Href c, Href d, Href e) {
  record Href(String text) {}

  record Fine(String a, String b, String c, String d, Href e, String f) {}
}
