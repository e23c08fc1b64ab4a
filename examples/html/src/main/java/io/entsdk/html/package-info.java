/** Texts with marks, made safe by the OWASP Java HTML Sanitizer. */
@NullMarked
package io.entsdk.html;

import org.jspecify.annotations.NullMarked;
