package dev.pynmon.bootstrap.e2e.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Uses the {@link Chromium} of its subject, which serves one at a time: while others wait for it,
 * tests of other kinds are run. Begun first, with those that wait for other processes, since it
 * takes longest of all until each has had it, and mostly waits: as many classes are run at a time
 * that each browser is at work from the beginning.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Order(1)
@ResourceLock(providers = InBrowser.Turns.class)
@interface InBrowser {
  /** How pages look, and whether everybody can use them. */
  String PAGES = "pages";

  /** Timelines and families. */
  String PICTURES = "pictures";

  /** What is done on other pages. */
  String USE = "use";

  /** Of which there is a browser each: fewer would still be at work when all else is done. */
  String value() default PAGES;

  /** One at a time of each subject. */
  final class Turns implements ResourceLocksProvider {
    @Override
    public Set<Lock> provideForClass(Class<?> tests) {
      return Set.of(new Lock("Chromium for " + tests.getAnnotation(InBrowser.class).value()));
    }
  }
}
