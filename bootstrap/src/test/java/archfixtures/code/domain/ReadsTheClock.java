package archfixtures.code.domain;

import java.time.Instant;

record ReadsTheClock() {
  Instant now() {
    return Instant.now();
  }
}
