package archfixtures.code.web;

import java.time.Duration;

record CountsNanos(Duration span) {
  long nanos() {
    return span.toNanos();
  }
}
