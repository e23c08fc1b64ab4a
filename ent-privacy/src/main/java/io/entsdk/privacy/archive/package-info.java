/** Public archives: what is destroyed with the agreement of the archives alone. */
@NullMarked
package io.entsdk.privacy.archive;

import org.jspecify.annotations.NullMarked;
