package archfixtures.code.bootstrap;

import java.time.Instant;

record MayReadTheClock() {
  Instant now() {
    return Instant.now();
  }
}
