package archfixtures.web.web;

import archfixtures.web.web.html.Template;

record Handler(Template<Filler> page, Template<FinePage> fine) {}
