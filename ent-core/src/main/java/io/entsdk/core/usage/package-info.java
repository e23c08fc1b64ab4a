/** How much a school uses its ENT, by profile and week, without saying who. */
@NullMarked
package io.entsdk.core.usage;

import org.jspecify.annotations.NullMarked;
