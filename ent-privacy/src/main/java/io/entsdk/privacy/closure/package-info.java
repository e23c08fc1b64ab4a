/** How a whole tenant ends: what goes, what stays and why, who agreed to it, and the proof. */
@NullMarked
package io.entsdk.privacy.closure;

import org.jspecify.annotations.NullMarked;
