/**
 * What the program is told: by flags, environment and files of its own, and by pynenc's
 * configuration where no store is named. Read once, into records that do not change.
 */
@NullMarked
package dev.pynmon.bootstrap.config;

import org.jspecify.annotations.NullMarked;
