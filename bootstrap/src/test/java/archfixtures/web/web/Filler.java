package archfixtures.web.web;

import java.util.List;

record Filler(String title, List<Nested> nested) {}
