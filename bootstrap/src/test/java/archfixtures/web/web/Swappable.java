package archfixtures.web.web;

record Swappable(boolean there, String a, String b, String c, String d, String e) {}
