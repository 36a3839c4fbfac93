/** Sentences for users in English and French, from resource bundles. */
@NullMarked
package rotation.text;

import org.jspecify.annotations.NullMarked;
