@echo off
rem Starts Toban on the first JDK that is new enough; arguments pass through untouched.
setlocal EnableExtensions DisableDelayedExpansion
set "needed=25"
set "lib=%~dp0..\lib"
set "java="

set "place=%TOBAN_JAVA%"
call :try
set "place=%JAVA_HOME%"
call :try
set "place="
if exist "%lib%\jdk.txt" for /f "usebackq delims=" %%p in ("%lib%\jdk.txt") do set "place=%%p"
call :try
set "place="
for %%p in (java.exe) do set "place=%%~$PATH:p"
call :try

if not defined java (
    echo toban: needs Java %needed% or newer; set TOBAN_JAVA or JAVA_HOME to a JDK %needed%, or put its java on the PATH. 1>&2
    exit /b 2
)
rem The console starts a second sooner without the optimising compiler; verbs that compute for long want it.
set "options=-XX:+UseSerialGC"
if "%~1"=="" set "options=%options% -XX:TieredStopAtLevel=1"
"%java%" %options% -jar "%lib%\toban.jar" %*
exit /b %ERRORLEVEL%

rem Keeps the place as the java when none was found yet and its version suffices.
:try
if defined java exit /b 0
if not defined place exit /b 0
set "place=%place:"=%"
if exist "%place%\bin\java.exe" set "place=%place%\bin\java.exe"
if not exist "%place%" exit /b 0
set "version="
for /f "tokens=3" %%v in ('^""%place%" -version 2^>^&1 ^| findstr /r /c:"version .[0-9]"^"') do call :first "%%~v"
if not defined version exit /b 0
if %version% GEQ %needed% set "java=%place%"
exit /b 0

rem 25.0.3, 25-ea and 25 all begin with the number that counts.
:first
if defined version exit /b 0
for /f "delims=.-+_" %%n in ("%~1") do set "version=%%n"
exit /b 0
