package archfixtures.web.web;

record SwappableToo(boolean a, boolean b, boolean c, boolean d, boolean e) {
  record Fine(boolean a, boolean b, boolean c, boolean d, String e, boolean f) {}
}
