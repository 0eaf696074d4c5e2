/** What nobody may see is taken out here, between the stores and everything that asks them. */
@NullMarked
package dev.pynmon.application.service.mask;

import org.jspecify.annotations.NullMarked;
