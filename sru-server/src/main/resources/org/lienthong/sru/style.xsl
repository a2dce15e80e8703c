<?xml version="1.0" encoding="UTF-8"?>
<!-- Shows SRU answers of every version to people: Vietnamese first, English second. No scripts. The server applies it for browsers. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat" indent="no"/>
  <xsl:decimal-format name="vi" decimal-separator="," grouping-separator="."/>

  <xsl:variable name="echo" select="/*/*[starts-with(local-name(), 'echoed')]"/>
  <xsl:variable name="version" select="/*/*[local-name() = 'version'][1]"/>
  <xsl:variable name="query" select="$echo/*[local-name() = 'query']"/>
  <xsl:variable name="facets" select="/*/*[local-name() = 'facetedResults']/*[.//*[local-name() = 'actualTerm']]"/>

  <xsl:template match="/*">
    <html lang="vi">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>
          <xsl:if test="$query"><xsl:value-of select="$query"/> – </xsl:if>
          <xsl:text>SRU – Liên Thông</xsl:text>
        </title>
        <style>
          * { box-sizing: border-box; }
          body { font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; margin: 0; color: #1d2733; background: #f4f6f8; }
          header { background: #0b3d6b; color: #fff; } header a { color: inherit; text-decoration: none; }
          header div, main { max-width: 64rem; margin: 0 auto; padding: .8rem 1rem; }
          header b { font-size: 1.1rem; } header span { opacity: .85; margin-left: .5rem; }
          form.ask { display: flex; flex-wrap: wrap; gap: .5rem; margin: .4rem 0 1rem; }
          input[type=search] { flex: 1 1 14rem; min-width: 0; background: #fff; }
          input, button, select { font: inherit; min-height: 2.75rem; padding: .4rem .8rem; border: 1px solid #66727f; border-radius: .4rem; color: inherit; background: #fff; }
          button.main { background: #0b5394; color: #fff; border-color: #0b5394; }
          :focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
          .columns { display: grid; gap: 1rem; } .columns > div { min-width: 0; }
          @media (min-width: 48rem) { .columns.two { grid-template-columns: 1fr 17rem; } }
          ol { list-style: none; margin: 0; padding: 0; }
          ol > li, .card { background: #fff; border: 1px solid #dbe1e7; border-radius: .5rem; padding: .7rem .9rem; margin: 0 0 .7rem; overflow-wrap: anywhere; }
          h1 { font-size: 1.15rem; margin: .3rem 0 .7rem; } h2 { font-size: 1.05rem; line-height: 1.45; margin: 0; } h3 { font-size: .95rem; margin: 0 0 .3rem; }
          .number { color: #4a5665; font-weight: normal; } .small { color: #4a5665; font-size: .92rem; }
          .tag { display: inline-block; border: 1px solid #b9c4cf; border-radius: .8rem; padding: 0 .6rem; margin: .25rem .3rem 0 0; font-size: .88rem; }
          .facet ul { list-style: none; margin: 0; padding: 0; } .facet li { display: flex; justify-content: space-between; gap: .6rem; padding: .15rem 0; }
          .facet a { color: #0b5394; } .facet .number { white-space: nowrap; }
          .trouble { border-left: .3rem solid #a61b1b; background: #fdf0f0; padding: .6rem .9rem; margin: 0 0 .8rem; border-radius: .3rem; overflow-wrap: anywhere; }
          .pages { display: flex; gap: .6rem; flex-wrap: wrap; }
          table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .3rem .5rem; border-bottom: 1px solid #dbe1e7; vertical-align: top; overflow-wrap: anywhere; }
          pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; } td.count { text-align: right; } code { font-size: .92em; }
        </style>
      </head>
      <body>
        <header><div><a href="?"><b>Liên Thông</b><span>SRU <xsl:value-of select="$version"/></span></a></div></header>
        <main>
          <form class="ask" method="get" role="search">
            <input type="search" name="query" value="{$query}" aria-label="Câu tìm / Query" placeholder="dc.title = &quot;toán 6&quot;"/>
            <select name="queryType" aria-label="Cách viết / Query type">
              <option value="searchTerms">Từ bất kỳ · Words</option>
              <option value="cql">
                <xsl:if test="$query and not($echo/*[local-name() = 'queryType'] = 'searchTerms')"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
                <xsl:text>CQL</xsl:text>
              </option>
            </select>
            <input type="hidden" name="facetLimit" value="8"/>
            <button class="main">Tìm <span lang="en">· Search</span></button>
          </form>
          <xsl:apply-templates select="*[local-name() = 'diagnostics']"/>
          <xsl:choose>
            <xsl:when test="local-name() = 'searchRetrieveResponse'"><xsl:call-template name="search"/></xsl:when>
            <xsl:when test="local-name() = 'scanResponse'"><xsl:call-template name="scan"/></xsl:when>
            <xsl:otherwise><xsl:call-template name="explain"/></xsl:otherwise>
          </xsl:choose>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="*[local-name() = 'diagnostics']">
    <xsl:for-each select="*">
      <p class="trouble" role="alert">
        <strong><xsl:call-template name="trouble"><xsl:with-param name="number" select="substring-after(*[local-name() = 'uri'], 'diagnostic/1/')"/></xsl:call-template></strong>
        <span lang="en"> · <xsl:value-of select="*[local-name() = 'message']"/></span>
        <xsl:if test="*[local-name() = 'details'] != ''"><br/><code><xsl:value-of select="*[local-name() = 'details']"/></code></xsl:if>
        <span class="small"> (<xsl:value-of select="*[local-name() = 'uri']"/>)</span>
      </p>
    </xsl:for-each>
  </xsl:template>

  <!-- What happens most often, in Vietnamese. -->
  <xsl:template name="trouble">
    <xsl:param name="number"/>
    <xsl:choose>
      <xsl:when test="$number = '2'">Máy chủ tạm thời trục trặc, xin thử lại</xsl:when>
      <xsl:when test="$number = '4'">Không có thao tác này</xsl:when>
      <xsl:when test="$number = '6'">Giá trị của tham số không dùng được</xsl:when>
      <xsl:when test="$number = '7'">Thiếu tham số bắt buộc</xsl:when>
      <xsl:when test="$number = '8'">Không có tham số này</xsl:when>
      <xsl:when test="$number = '10'">Câu tìm viết sai; nhiều từ thì đặt trong dấu ngoặc kép, hoặc chọn «Từ bất kỳ»</xsl:when>
      <xsl:when test="$number = '13'">Thừa hoặc thiếu dấu ngoặc</xsl:when>
      <xsl:when test="$number = '14'">Thiếu dấu ngoặc kép</xsl:when>
      <xsl:when test="$number = '15'">Không có bộ điểm truy cập này</xsl:when>
      <xsl:when test="$number = '16'">Không có điểm truy cập này</xsl:when>
      <xsl:when test="$number = '19' or $number = '20' or $number = '22'">Không so sánh được theo cách này</xsl:when>
      <xsl:when test="$number = '27'">Chưa có từ để tìm</xsl:when>
      <xsl:when test="$number = '61'">Không có nhiều biểu ghi đến thế</xsl:when>
      <xsl:when test="$number = '64'">Biểu ghi này tạm thời chưa xem được</xsl:when>
      <xsl:when test="$number = '65'">Biểu ghi này không còn nữa</xsl:when>
      <xsl:when test="$number = '66'">Không có dạng biểu ghi này</xsl:when>
      <xsl:when test="$number = '67'">Biểu ghi này không có ở dạng ấy</xsl:when>
      <xsl:when test="$number = '235'">Không có thư viện này</xsl:when>
      <xsl:otherwise>Không thực hiện được</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="search">
    <xsl:if test="not(*[local-name() = 'diagnostics']) or *[local-name() = 'numberOfRecords'] &gt; 0">
      <h1><xsl:value-of select="format-number(*[local-name() = 'numberOfRecords'], '#.##0', 'vi')"/> biểu ghi <span lang="en" class="number">· records</span></h1>
    </xsl:if>
    <div>
      <xsl:attribute name="class">columns<xsl:if test="$facets"> two</xsl:if></xsl:attribute>
      <div>
        <ol>
          <xsl:for-each select="*[local-name() = 'records']/*">
            <li><xsl:apply-templates select="*[local-name() = 'recordData']"/></li>
          </xsl:for-each>
        </ol>
        <xsl:call-template name="pages"/>
      </div>
      <xsl:if test="$facets">
        <div>
          <xsl:for-each select="$facets">
            <div class="card facet">
              <h3><xsl:value-of select="*[local-name() = 'facetDisplayLabel']"/></h3>
              <ul>
                <xsl:for-each select="*[local-name() = 'terms']/*">
                  <li><xsl:choose>
                      <xsl:when test="*[local-name() = 'requestUrl']"><a href="{*[local-name() = 'requestUrl']}"><xsl:value-of select="*[local-name() = 'actualTerm']"/></a></xsl:when>
                      <xsl:otherwise><span><xsl:value-of select="*[local-name() = 'actualTerm']"/></span></xsl:otherwise>
                    </xsl:choose>
                    <span class="number"><xsl:value-of select="format-number(*[local-name() = 'count'], '#.##0', 'vi')"/></span></li>
                </xsl:for-each>
              </ul>
            </div>
          </xsl:for-each>
        </div>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template name="pages">
    <xsl:variable name="first" select="number(*[local-name() = 'records']/*[1]/*[local-name() = 'recordPosition'])"/>
    <xsl:variable name="size">
      <xsl:choose>
        <xsl:when test="$echo/*[local-name() = 'maximumRecords'] &gt; 100">100</xsl:when>
        <xsl:when test="$echo/*[local-name() = 'maximumRecords'] &gt; 0"><xsl:value-of select="$echo/*[local-name() = 'maximumRecords']"/></xsl:when>
        <xsl:otherwise>10</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <div class="pages">
      <xsl:if test="$first &gt; 1">
        <xsl:call-template name="page">
          <xsl:with-param name="start"><xsl:choose><xsl:when test="$first &gt; $size"><xsl:value-of select="$first - $size"/></xsl:when><xsl:otherwise>1</xsl:otherwise></xsl:choose></xsl:with-param>
          <xsl:with-param name="vi" select="'← Trang trước'"/>
          <xsl:with-param name="en" select="'Previous'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="*[local-name() = 'nextRecordPosition']">
        <xsl:call-template name="page">
          <xsl:with-param name="start" select="*[local-name() = 'nextRecordPosition']"/>
          <xsl:with-param name="vi" select="'Trang sau →'"/>
          <xsl:with-param name="en" select="'Next'"/>
        </xsl:call-template>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template name="page">
    <xsl:param name="start"/>
    <xsl:param name="vi"/>
    <xsl:param name="en"/>
    <form method="get">
      <input type="hidden" name="operation" value="searchRetrieve"/>
      <xsl:for-each select="$echo/*[not(*) and local-name() != 'startRecord' and local-name() != 'extraRequestData']">
        <input type="hidden" name="{local-name()}" value="{.}"/>
      </xsl:for-each>
      <input type="hidden" name="startRecord" value="{$start}"/>
      <button><xsl:value-of select="$vi"/><span lang="en" class="number"> · <xsl:value-of select="$en"/></span></button>
    </form>
  </xsl:template>

  <xsl:template match="*[local-name() = 'recordData']">
    <xsl:variable name="marc" select="*[local-name() = 'record' or local-name() = 'collection']/descendant-or-self::*[local-name() = 'record']"/>
    <xsl:choose>
      <xsl:when test="$marc"><xsl:apply-templates select="$marc[1]" mode="marc"><xsl:with-param name="position" select="../*[local-name() = 'recordPosition']"/></xsl:apply-templates></xsl:when>
      <xsl:when test="*[local-name() = 'diagnostic']">
        <div class="trouble">
          <xsl:call-template name="trouble"><xsl:with-param name="number" select="substring-after(*/*[local-name() = 'uri'], 'diagnostic/1/')"/></xsl:call-template>
          <span lang="en"> · <xsl:value-of select="*/*[local-name() = 'message']"/></span>
        </div>
      </xsl:when>
      <xsl:when test="*">
        <table>
          <xsl:for-each select="*//*[not(*)][normalize-space()]">
            <tr><th scope="row"><xsl:value-of select="local-name()"/></th><td><xsl:value-of select="."/></td></tr>
          </xsl:for-each>
        </table>
      </xsl:when>
      <xsl:otherwise><pre class="small"><xsl:value-of select="."/></pre></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="marc">
    <xsl:param name="position"/>
    <h2>
      <span class="number"><xsl:value-of select="$position"/>. </span>
      <xsl:call-template name="unended">
        <xsl:with-param name="text"><xsl:for-each select="*[@tag = '245'][1]/*[contains('abnp', @code)]"><xsl:value-of select="."/><xsl:text> </xsl:text></xsl:for-each></xsl:with-param>
      </xsl:call-template>
    </h2>
    <div class="small">
      <xsl:for-each select="*[@tag = '100' or @tag = '110' or @tag = '700'][position() &lt; 4]">
        <xsl:if test="position() &gt; 1"> · </xsl:if>
        <xsl:call-template name="unended"><xsl:with-param name="text" select="*[@code = 'a'][1]"/></xsl:call-template>
      </xsl:for-each>
    </div>
    <div class="small">
      <xsl:for-each select="*[@tag = '260' or @tag = '264'][1]/*[contains('abc', @code)]"><xsl:value-of select="."/><xsl:text> </xsl:text></xsl:for-each>
      <xsl:for-each select="*[@tag = '020']/*[@code = 'a'][1]"> · ISBN <xsl:value-of select="."/></xsl:for-each>
    </div>
    <xsl:for-each select="*[@tag = '852'][not(*[@code = 'a'] = preceding-sibling::*[@tag = '852']/*[@code = 'a'])]/*[@code = 'a'][1]">
      <xsl:variable name="library" select="."/>
      <xsl:variable name="copies" select="count(../../*[@tag = '852'][*[@code = 'a'] = $library])"/>
      <span class="tag"><xsl:value-of select="$library"/><xsl:if test="$copies &gt; 1"> × <xsl:value-of select="$copies"/></xsl:if></span>
    </xsl:for-each>
  </xsl:template>

  <!-- A text without the punctuation that cards have in front of what follows. -->
  <xsl:template name="unended">
    <xsl:param name="text"/>
    <xsl:variable name="trimmed" select="normalize-space($text)"/>
    <xsl:variable name="length" select="string-length($trimmed)"/>
    <xsl:choose>
      <xsl:when test="$length &gt; 1 and contains('/:;,=', substring($trimmed, $length))">
        <xsl:value-of select="normalize-space(substring($trimmed, 1, $length - 1))"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$trimmed"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="scan">
    <table class="card">
      <tr><th scope="col">Từ <span lang="en">· Term</span></th><th scope="col">Số biểu ghi <span lang="en">· Records</span></th></tr>
      <xsl:for-each select="*[local-name() = 'terms']/*">
        <tr><td><xsl:value-of select="*[local-name() = 'displayTerm']"/></td><td class="count"><xsl:value-of select="format-number(*[local-name() = 'numberOfRecords'], '#.##0', 'vi')"/></td></tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="explain">
    <xsl:variable name="zeerex" select=".//*[local-name() = 'explain']"/>
    <xsl:if test="$zeerex">
      <h1><xsl:value-of select="$zeerex//*[local-name() = 'databaseInfo']/*[1]"/> –
        <xsl:value-of select="format-number($zeerex//*[local-name() = 'database']/@numRecs, '#.##0', 'vi')"/> biểu ghi <span lang="en" class="number">· records</span></h1>
      <table class="card">
        <tr><th scope="col">Điểm truy cập <span lang="en">· Index</span></th><th scope="col">CQL</th></tr>
        <xsl:for-each select="$zeerex//*[local-name() = 'index']">
          <tr><td><xsl:for-each select="*[local-name() = 'title']"><xsl:value-of select="."/><xsl:if test="position() != last()"> · </xsl:if></xsl:for-each></td>
            <td><xsl:for-each select="*[local-name() = 'map']/*[local-name() = 'name']"><code><xsl:value-of select="@set"/>.<xsl:value-of select="."/></code><xsl:text> </xsl:text></xsl:for-each></td></tr>
        </xsl:for-each>
      </table>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
