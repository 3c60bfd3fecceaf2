package org.openscrutiny.meetings.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgPictureTest {

    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">";

    @Test
    void shapesAndTextArePictures() {
        assertThat(SvgPicture.of(OPEN + "<g><path d=\"M0 0\"/><text>1</text></g></svg>")).hasValueSatisfying(
                address -> assertThat(address).startsWith("data:image/svg+xml;base64,PHN2Zy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg", "<html/>", "<svg/>",
            "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + OPEN + "<text>&x;</text></svg>",
            OPEN + "<script>alert(1)</script></svg>", OPEN + "<g><image href=\"http://127.0.0.1/x\"/></g></svg>",
            OPEN + "<style>@import url(http://127.0.0.1/x)</style></svg>", OPEN + "<foreignObject/></svg>"})
    void anythingElseIsNone(String svg) {
        assertThat(SvgPicture.of(svg)).isEmpty();
    }
}
