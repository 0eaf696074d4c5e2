package archfixtures.web.web;

import archfixtures.web.domain.Thing;
import java.util.List;

record DomainListView(List<Thing> things) {}
