@NullMarked
package archfixtures.nullmarked.domain.marked;

import org.jspecify.annotations.NullMarked;
