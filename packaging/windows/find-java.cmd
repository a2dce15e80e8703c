@echo off
rem Sets LT_JAVA to the folder of a Java 25 or newer; used by the other files here.
set "LT_JAVA="
call :try "%~dp0..\runtime"
call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
for %%P in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto") do (
  for /d %%J in ("%ProgramFiles%\%%~P\*") do call :try "%%~fJ"
)
if defined LT_JAVA exit /b 0
echo Lien Thong can Java 25, vi du Temurin 25. Hay cai roi chay lai, hoac dat JAVA_HOME. 1>&2
echo Lien Thong needs Java 25, for example Temurin 25. Install it and run this again, or set JAVA_HOME. 1>&2
exit /b 2

rem A Java names its version in its file "release": JAVA_VERSION="25.0.1"
:try
if defined LT_JAVA exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" call :major "%~1" "%%~B"
exit /b 0

:major
for /f "delims=." %%M in ("%~2") do if %%M GEQ 25 set "LT_JAVA=%~f1"
exit /b 0
