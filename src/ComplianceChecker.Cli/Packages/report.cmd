@echo off
rem The weekly report. Double-click it, or drag the folder of an extract onto it.
rem For the Task Scheduler: report.cmd FOLDER /nowait, which does not wait for a key.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
title Weekly report on statutory timescales
set "HERE=%~dp0"
set "WAIT=yes"
set "EXTRACT="
set "STATUS=2"

:arguments
if "%~1"=="" goto arguments_read
if /i "%~1"=="/nowait" goto no_wait
set "EXTRACT=%~f1"
shift
goto arguments
:no_wait
set "WAIT="
shift
goto arguments

:arguments_read
if not exist "%HERE%compliance.exe" goto not_unpacked
if not exist "%HERE%rules\dictionary.json" goto not_unpacked
pushd "%HERE%" || goto no_folder
"%HERE%compliance.exe" --version
if not "%ERRORLEVEL%"=="0" goto not_started
echo.

if defined EXTRACT goto given
set "EXTRACT=%HERE%extract"
if exist "%EXTRACT%\" goto chosen
mkdir "%EXTRACT%" 2>nul
goto no_extract
:given
if exist "%EXTRACT%\" goto chosen
if not exist "%EXTRACT%" goto not_found
rem A file of the extract stands for the folder that it lies in.
for %%F in ("%EXTRACT%") do set "EXTRACT=%%~dpF"
:chosen
rem A backslash before a closing quotation mark would be read as part of the name.
if "%EXTRACT:~-1%"=="\" set "EXTRACT=%EXTRACT:~0,-1%"
if "%EXTRACT:~-1%"==":" set "EXTRACT=%EXTRACT%\."
if not exist "%EXTRACT%\*.csv" goto no_extract

rem The sample has a report of its own, so that trying things costs nobody their notes.
for %%F in ("%EXTRACT%") do set "NAME=%%~nxF"
set "REPORT=report"
if /i "%NAME%"=="sample" set "REPORT=report-sample"
set "PREVIOUS="
if exist "%REPORT%\exceptions.csv" goto with_previous
if not exist "%REPORT%\report.xlsx" goto run
:with_previous
set PREVIOUS=--previous "%REPORT%"
rem Notes on what was settled two weeks ago are in no new list: last time's list is kept for them.
copy /y "%REPORT%\exceptions.csv" "%REPORT%\exceptions-before.csv" >nul 2>nul
:run
"%HERE%compliance.exe" report "%EXTRACT%" --format console --format csv --format xlsx --format html --out "%REPORT%" %PREVIOUS%
set "STATUS=%ERRORLEVEL%"
echo.
echo ----------------------------------------------------------------------
if "%STATUS%"=="0" goto done
if "%STATUS%"=="1" goto done
if "%STATUS%"=="2" goto not_understood
if "%STATUS%"=="3" goto not_usable
if "%STATUS%"=="4" goto not_written
if "%STATUS%"=="130" goto stopped
goto failed

:done
echo Done. The report is in the folder
echo   "%HERE%%REPORT%"
echo Open report.xlsx in Excel first: its sheet "Overdue" is what is overdue, worst
echo first. Write into the column "Note", save, and close Excel before the next
echo report: the notes then stand in the next one as well.
echo report.html is the same as a page, to read, search and print in the browser.
if defined WAIT start "" "%HERE%%REPORT%"
goto end

:not_understood
echo There is no new report; the old one is as it was.
echo The message above says what was not understood. It is about the file
echo compliance.json beside this one, if you have made one, or about a workbook or
echo a CSV file in the folder "%REPORT%", whose notes are carried over. If such a
echo file is spoilt or has a password, move it to another folder and start again;
echo its notes are then not carried over.
goto end

:not_usable
echo There is no new report; the old one is as it was.
echo The message above says which file cannot be used and why. If it is a file of
echo the extract, send the message to those who make the extract. If it is a rule
echo file, undo your last change to it, or ask who made it.
goto end

:not_written
echo There is no new report; the old one is as it was.
echo Close Excel, and whatever else has a file of the folder "%REPORT%" open, and
echo start again. If that does not help, copy this whole folder to a place where
echo you may write, such as your Documents, and start it there.
goto end

:stopped
echo Stopped before it was done. The old report is as it was. Start again at any time.
goto end

:failed
echo The program ended in a way it should not (%STATUS%). The old report is as it was.
echo Start again. If it happens again, ask your IT department whether something
echo stopped "compliance.exe", and tell them this number.
goto end

:not_unpacked
echo The program and its rules do not lie beside this file.
echo If you are looking into the zip file, close it, right-click it, choose
echo "Extract All", and start report.cmd in the folder that this makes.
echo If you moved report.cmd, put it back: it belongs beside compliance.exe.
goto end

:no_folder
echo The folder of this file cannot be opened. If it lies on a network drive, copy
echo the whole folder to this computer and start it there.
goto end

:not_started
set "STATUS=%ERRORLEVEL%"
echo.
echo The program could not be started. Most likely Windows is set up to allow only
echo known programs. Ask your IT department to allow this one:
echo   "%HERE%compliance.exe"
echo It needs no installation and no administrator, and opens no network connection.
goto end

:no_extract
set "STATUS=3"
echo There is no CSV file in
echo   "%EXTRACT%"
echo Put the extract's files there (cases.csv and the others, not in a zip), or drag
echo the folder that holds them onto report.cmd, and start again.
echo To try things first, drag the folder "sample" onto report.cmd.
goto end

:not_found
set "STATUS=3"
echo There is no file or folder
echo   "%EXTRACT%"
echo If its name holds an ampersand, rename it. Then drag it onto report.cmd again.

:end
echo.
if defined WAIT pause
exit /b %STATUS%
