<?xml version="1.0" encoding="UTF-8"?>
<!-- Shows SRU answers of every version to people: Vietnamese first, English second. No scripts. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat"/>

  <xsl:variable name="echo" select="/*/*[starts-with(local-name(), 'echoed')]"/>
  <xsl:variable name="version" select="/*/*[local-name() = 'version'][1]"/>
  <xsl:variable name="query" select="$echo/*[local-name() = 'query']"/>

  <xsl:template match="/*">
    <html lang="vi">
      <head>
        <meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>SRU – Liên Thông</title>
        <style>
          body { font: 1rem/1.55 system-ui, sans-serif; max-width: 52rem; margin: 0 auto; padding: 1rem; color: #1d2733; background: #fff; }
          h1 { font-size: 1.3rem; } h2 { font-size: 1.1rem; margin: 0; }
          form { display: flex; gap: .5rem; margin: 1rem 0; } input[type=search] { flex: 1; min-width: 0; }
          input, button { font: inherit; padding: .45rem .7rem; border: 1px solid #7a8796; border-radius: .3rem; }
          button, .next { background: #0b5394; color: #fff; border-color: #0b5394; }
          .next { display: inline-block; padding: .45rem .9rem; border-radius: .3rem; text-decoration: none; }
          ol { padding-left: 2.2rem; } li { margin: .9rem 0; } .small { color: #4a5665; font-size: .92rem; overflow-wrap: anywhere; }
          .trouble { border-left: .3rem solid #a61b1b; background: #fdf0f0; padding: .6rem .9rem; }
          table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .3rem .5rem; border-bottom: 1px solid #d5dbe2; vertical-align: top; }
        </style>
      </head>
      <body>
        <h1>SRU <xsl:value-of select="$version"/></h1>
        <form method="get">
          <input type="hidden" name="version" value="1.2"/>
          <input type="hidden" name="operation" value="searchRetrieve"/>
          <input type="search" name="query" value="{$query}" aria-label="Câu tìm (CQL) / Query (CQL)"/>
          <button>Tìm <span lang="en">· Search</span></button>
        </form>
        <xsl:apply-templates select="*[local-name() = 'diagnostics']"/>
        <xsl:choose>
          <xsl:when test="local-name() = 'searchRetrieveResponse'"><xsl:call-template name="search"/></xsl:when>
          <xsl:when test="local-name() = 'scanResponse'"><xsl:call-template name="scan"/></xsl:when>
          <xsl:otherwise><xsl:call-template name="explain"/></xsl:otherwise>
        </xsl:choose>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="*[local-name() = 'diagnostics']">
    <xsl:for-each select="*">
      <p class="trouble" role="alert">
        <strong>Không thực hiện được <span lang="en">· Not done</span>: </strong>
        <xsl:value-of select="*[local-name() = 'message']"/>
        <xsl:if test="*[local-name() = 'details']"> – <xsl:value-of select="*[local-name() = 'details']"/></xsl:if>
        <span class="small"> (<xsl:value-of select="*[local-name() = 'uri']"/>)</span>
      </p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="search">
    <p><strong><xsl:value-of select="*[local-name() = 'numberOfRecords']"/></strong> biểu ghi <span lang="en">· records</span></p>
    <ol start="{*[local-name() = 'records']/*[1]/*[local-name() = 'recordPosition']}">
      <xsl:for-each select="*[local-name() = 'records']/*">
        <li><xsl:apply-templates select="*[local-name() = 'recordData']"/></li>
      </xsl:for-each>
    </ol>
    <xsl:variable name="next" select="*[local-name() = 'nextRecordPosition']"/>
    <xsl:if test="$next">
      <form method="get">
        <input type="hidden" name="version" value="{$version}"/>
        <input type="hidden" name="operation" value="searchRetrieve"/>
        <xsl:for-each select="$echo/*[local-name() = 'query' or local-name() = 'maximumRecords' or local-name() = 'recordSchema' or local-name() = 'sortKeys']">
          <input type="hidden" name="{local-name()}" value="{.}"/>
        </xsl:for-each>
        <input type="hidden" name="startRecord" value="{$next}"/>
        <button>Trang sau <span lang="en">· Next page</span></button>
      </form>
    </xsl:if>
    <xsl:for-each select="*[local-name() = 'facetedResults']/*">
      <h2><xsl:value-of select="*[local-name() = 'facetDisplayLabel']"/></h2>
      <ul>
        <xsl:for-each select="*[local-name() = 'terms']/*">
          <li><a href="{*[local-name() = 'requestUrl']}"><xsl:value-of select="*[local-name() = 'actualTerm']"/></a>
            (<xsl:value-of select="*[local-name() = 'count']"/>)</li>
        </xsl:for-each>
      </ul>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="*[local-name() = 'recordData']">
    <xsl:variable name="marc" select="*[local-name() = 'record' or local-name() = 'collection']/descendant-or-self::*[local-name() = 'record']"/>
    <xsl:choose>
      <xsl:when test="$marc">
        <h2><xsl:for-each select="$marc/*[@tag = '245'][1]/*[contains('abnp', @code)]"><xsl:value-of select="."/><xsl:text> </xsl:text></xsl:for-each></h2>
        <div class="small">
          <xsl:for-each select="$marc/*[@tag = '100' or @tag = '110' or @tag = '700'][position() &lt; 4]"><xsl:value-of select="*[@code = 'a']"/><xsl:text> · </xsl:text></xsl:for-each>
          <xsl:for-each select="$marc/*[@tag = '260' or @tag = '264'][1]/*[contains('bc', @code)]"><xsl:value-of select="."/><xsl:text> </xsl:text></xsl:for-each>
        </div>
        <div class="small">
          <xsl:for-each select="$marc/*[@tag = '020']"> ISBN <xsl:value-of select="*[@code = 'a']"/></xsl:for-each>
          <xsl:for-each select="$marc/*[@tag = '852']"> [<xsl:value-of select="*[@code = 'a']"/>]</xsl:for-each>
        </div>
      </xsl:when>
      <xsl:when test="*[local-name() = 'diagnostic']">
        <span class="trouble"><xsl:value-of select="*/*[local-name() = 'message']"/></span>
      </xsl:when>
      <xsl:when test="*">
        <table>
          <xsl:for-each select="*//*[not(*)][normalize-space()]">
            <tr><th><xsl:value-of select="local-name()"/></th><td><xsl:value-of select="."/></td></tr>
          </xsl:for-each>
        </table>
      </xsl:when>
      <xsl:otherwise><pre class="small"><xsl:value-of select="."/></pre></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="scan">
    <table>
      <tr><th>Từ <span lang="en">· Term</span></th><th>Số biểu ghi <span lang="en">· Records</span></th></tr>
      <xsl:for-each select="*[local-name() = 'terms']/*">
        <tr><td><xsl:value-of select="*[local-name() = 'displayTerm']"/></td><td><xsl:value-of select="*[local-name() = 'numberOfRecords']"/></td></tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="explain">
    <xsl:variable name="zeerex" select=".//*[local-name() = 'explain']"/>
    <p><strong><xsl:value-of select="$zeerex//*[local-name() = 'databaseInfo']/*[1]"/></strong> –
      <xsl:value-of select="$zeerex//*[local-name() = 'database']/@numRecs"/> biểu ghi <span lang="en">· records</span></p>
    <table>
      <tr><th>Điểm truy cập <span lang="en">· Index</span></th><th>CQL</th></tr>
      <xsl:for-each select="$zeerex//*[local-name() = 'index']">
        <tr><td><xsl:for-each select="*[local-name() = 'title']"><xsl:value-of select="."/><xsl:if test="position() != last()"> · </xsl:if></xsl:for-each></td>
          <td><xsl:for-each select="*[local-name() = 'map']/*[local-name() = 'name']"><code><xsl:value-of select="@set"/>.<xsl:value-of select="."/></code><xsl:text> </xsl:text></xsl:for-each></td></tr>
      </xsl:for-each>
    </table>
  </xsl:template>
</xsl:stylesheet>
