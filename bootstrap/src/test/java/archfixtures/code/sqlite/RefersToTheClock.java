package archfixtures.code.sqlite;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

record RefersToTheClock() {
  Supplier<LocalDate> today() {
    return LocalDate::now;
  }

  LongSupplier millis() {
    return System::currentTimeMillis;
  }

  Clock clock() {
    return Clock.systemUTC();
  }
}
