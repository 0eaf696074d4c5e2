package archfixtures.web.web;

import java.time.Instant;

record InstantPage(Instant at) {}
