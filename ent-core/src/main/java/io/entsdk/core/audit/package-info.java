/** Who did what and who saw whose data, and the proof that nobody has changed it since. */
@NullMarked
package io.entsdk.core.audit;

import org.jspecify.annotations.NullMarked;
