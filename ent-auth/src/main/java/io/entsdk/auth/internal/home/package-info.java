/** Opens sessions at home, and ends them with the right to do so. */
@NullMarked
package io.entsdk.auth.internal.home;

import org.jspecify.annotations.NullMarked;
