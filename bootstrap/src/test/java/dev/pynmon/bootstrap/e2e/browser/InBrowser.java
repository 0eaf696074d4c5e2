package dev.pynmon.bootstrap.e2e.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Uses {@link Chromium}, which serves one at a time: while others wait for it, tests of other kinds
 * are run. Begun before those, since it takes longest of all until each has had it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Order(2)
@ResourceLock("Chromium")
@interface InBrowser {}
