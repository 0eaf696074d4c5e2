/** Charts beside words and tables: runners in short, and what ended when, as bars or as a line. */
@NullMarked
package dev.pynmon.pictures.chart;

import org.jspecify.annotations.NullMarked;
