@echo off
rem Runs Lien Thong's commands with a Java 25 that is installed on this computer; see: lienthong help
rem Text of this file is in ASCII: cmd reads it in the code page of the console.
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..") do set "LT_HOME=%%~fI"
call "%~dp0find-java.cmd"
if not defined LT_JAVA exit /b 2

rem Servers get the JVM's full compiler; short commands get a fast start.
set "LT_TUNING=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if /i "%~1"=="serve" set "LT_TUNING="
if /i "%~1"=="demo" set "LT_TUNING="
if /i "%~1"=="import" set "LT_TUNING=-XX:+UseParallelGC"
if /i "%~1"=="harvest" set "LT_TUNING=-XX:+UseParallelGC"
if /i "%~1"=="rebuild" set "LT_TUNING=-XX:+UseParallelGC"
if /i "%~1"=="rematch" set "LT_TUNING=-XX:+UseParallelGC"

"%LT_JAVA%\bin\java.exe" -Djdk.tls.server.newSessionTicketCount=0 --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Djava.util.logging.config.class=org.lienthong.app.Logging %LT_TUNING% %LIENTHONG_JAVA_OPTS% -cp "%LT_HOME%\app\lienthong.jar;%LT_HOME%\app\lib\*" org.lienthong.app.Main %*
exit /b %ERRORLEVEL%
