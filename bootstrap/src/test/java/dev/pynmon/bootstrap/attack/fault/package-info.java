/** What happens to stores while they are looked at. */
@NullMarked
package dev.pynmon.bootstrap.attack.fault;

import org.jspecify.annotations.NullMarked;
