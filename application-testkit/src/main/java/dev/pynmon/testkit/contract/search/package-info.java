/** What every backend must find for a query. */
@NullMarked
package dev.pynmon.testkit.contract.search;

import org.jspecify.annotations.NullMarked;
