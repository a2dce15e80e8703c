@echo off
rem service install, start, stop or remove: Lien Thong as a service of Windows. For administrators.
rem lienthong-service.exe is the program prunsrv of Apache Commons Daemon; its licence is beside it.
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..") do set "LT_HOME=%%~fI"
set "LT_SERVICE=%LT_HOME%\service\lienthong-service.exe"
set "LT_DATA=%ProgramData%\lienthong"
if /i "%~1"=="install" goto install
if /i "%~1"=="start" goto start
if /i "%~1"=="stop" goto stop
if /i "%~1"=="remove" goto remove
echo Cach dung: service install / start / stop / remove 1>&2
echo Usage: service install / start / stop / remove 1>&2
exit /b 2

:install
call "%~dp0find-java.cmd"
if not defined LT_JAVA exit /b 2
if not exist "%LT_DATA%\data" mkdir "%LT_DATA%\data"
if not exist "%LT_DATA%\log" mkdir "%LT_DATA%\log"
if not exist "%LT_DATA%\lienthong.yaml" copy "%LT_HOME%\lienthong.yaml" "%LT_DATA%\lienthong.yaml" >nul
rem Only administrators, the system and the service (LocalService, S-1-5-19) may read the data.
icacls "%LT_DATA%" /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F *S-1-5-19:(OI)(CI)M >nul
"%LT_SERVICE%" //IS//lienthong --DisplayName="Lien Thong" --Description="Union catalogue: SRU, Z39.50 and OAI-PMH" ^
  --Startup=auto --ServiceUser="NT AUTHORITY\LocalService" ^
  --JavaHome="%LT_JAVA%" --Jvm="%LT_JAVA%\bin\server\jvm.dll" ^
  --JvmOptions="-Djdk.tls.server.newSessionTicketCount=0#-Dfile.encoding=UTF-8#-Djava.util.logging.config.class=org.lienthong.app.Logging" ^
  --JvmOptions9="--enable-native-access=ALL-UNNAMED" ^
  --Classpath="%LT_HOME%\app\lienthong.jar;%LT_HOME%\app\lib\*" ^
  --StartMode=jvm --StartClass=org.lienthong.app.Main ^
  --StartParams="serve#--config#%LT_DATA%\lienthong.yaml#--data#%LT_DATA%\data" ^
  --StopMode=jvm --StopClass=java.lang.System --StopMethod=exit --StopTimeout=120 ^
  --LogPath="%LT_DATA%\log" --StdOutput=auto --StdError=auto
if errorlevel 1 exit /b 1
sc failure lienthong reset= 3600 actions= restart/10000 >nul
exit /b 0

:start
"%LT_SERVICE%" //ES//lienthong
exit /b %ERRORLEVEL%

:stop
"%LT_SERVICE%" //SS//lienthong
exit /b %ERRORLEVEL%

:remove
rem The data stays in %ProgramData%\lienthong.
"%LT_SERVICE%" //DS//lienthong
exit /b %ERRORLEVEL%
