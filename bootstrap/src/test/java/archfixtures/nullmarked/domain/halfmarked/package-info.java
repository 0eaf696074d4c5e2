/** Has an annotation, but another. */
@NullUnmarked
package archfixtures.nullmarked.domain.halfmarked;

import org.jspecify.annotations.NullUnmarked;
